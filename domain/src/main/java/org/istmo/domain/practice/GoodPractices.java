package org.istmo.domain.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Fields;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Words;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.Part;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.register.Step;

/** Good practices. One is offered from the day {@code offeredOn}; any office then records with {@code reuse} that it used it. */
public final class GoodPractices {

    static final String REUSES = "reuses";

    private static final List<Field> REUSE = List.of(
            Field.of("office", new Code("office")).must(),
            Field.of("activity", new ActivityReference()),
            Field.of("date", new Day()).in("reused_on").must(),
            Field.of("text", new Words(10_000)).in("words"));

    public static final RecordKind KIND = new RecordKind(
            "good-practices",
            "good practice",
            "good_practice",
            List.of(
                    Field.of("title", new Words(1_000)).must(),
                    Field.of("text", new Words(20_000)).in("words").must(),
                    Field.of("themes", new Codes("theme", "good_practice_theme"))
                            .must(),
                    Field.of("activity", new ActivityReference()),
                    Field.of("country", new Code("place")),
                    Field.of("url", Line.address()),
                    Field.of("offeredOn", new Day())),
            List.of(Part.of(REUSES, "good_practice_reuse", REUSE).lastingly()),
            Map.of(
                    "theme",
                    "themes",
                    "activity",
                    "activity",
                    "country",
                    "country",
                    "from",
                    "offeredOn",
                    "to",
                    "offeredOn"),
            List.of("title", "text"),
            RecordKind.OF_THE_OFFICE,
            new RecordedByTheirUsers(),
            Map.of("reuse", new Reuse()));

    private GoodPractices() {}

    /** A reuse is written by who reused it, not by who offers. */
    private record RecordedByTheirUsers() implements Rule {

        @Override
        public Filed judge(Change change, Filed practice, Sent sent) {
            List<Map<String, Object>> before =
                    change.before().map(kept -> kept.things(REUSES)).orElse(List.of());
            if (!practice.things(REUSES).equals(before)) {
                sent.wrong(REUSES, "read-only", "A reuse is recorded by the office that reused it.");
            }
            return practice;
        }
    }

    private record Reuse() implements Step {

        @Override
        public boolean forAnyOffice() {
            return true;
        }

        @Override
        public Set<String> fields() {
            return Fields.names(REUSE);
        }

        @Override
        public Filed take(Change change, Sent sent) {
            if (!change.kept().has("offeredOn")) {
                throw new Conflict("not-offered", "This practice is not offered yet.");
            }
            Map<String, Object> reuse = Fields.sent(change.handle(), REUSE, sent, Map.of());
            if (reuse.get("date") instanceof LocalDate date
                    && date.isAfter(change.days().today(String.valueOf(reuse.get("office"))))) {
                sent.wrong("date", "in-the-future", "It was reused on a day that has come.");
            }
            return change.kept().withMore(REUSES, List.of(reuse));
        }
    }
}
