package org.istmo.domain.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.istmo.domain.field.AccountReference;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Codes;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Line;
import org.istmo.domain.field.Lines;
import org.istmo.domain.field.Moment;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Words;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.register.Step;

/**
 * Documents and publications. A stage is reached by its step: {@code clear}, {@code release}, and {@code return} with a reason, which leads back to
 * drafting. What is cleared or released is changed only after its return.
 */
public final class Publications {

    static final String STAGE = "stage";
    static final String DRAFTING = "drafting";
    static final String CLEARED = "cleared";
    static final String RELEASED = "released";
    static final String LICENCE = "licence";
    static final String EMBARGO = "embargoUntil";
    static final String RELEASED_ON = "releasedOn";

    private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX]");

    private static final Rule ONLY_WHILE_DRAFTED = (change, filed, sent) -> {
        if (change.before().isPresent() && !change.kept().text(STAGE).equals(DRAFTING)) {
            throw new Conflict(
                    "not-drafting", "It is " + change.kept().text(STAGE) + ": return it with a reason first.");
        }
        return filed;
    };

    public static final RecordKind KIND = new RecordKind(
            "publications",
            "publication",
            "publication",
            List.of(
                    Field.of("title", new Words(1_000)).must(),
                    Field.of("abstract", new Words(20_000)),
                    Field.of("type", new Code("document_type")).must(),
                    Field.of("languages", new Codes("language", "publication_language"))
                            .must(),
                    Field.of("themes", new Codes("theme", "publication_theme")),
                    Field.of("countries", new Codes("place", "publication_country")),
                    Field.of("activity", new ActivityReference()),
                    Field.of("url", Line.address()),
                    Field.of("isbn", new Line(20, ISBN, "An ISBN has 10 or 13 digits, with or without hyphens.")),
                    Field.of("symbol", new Line(100)),
                    Field.of(LICENCE, new Code("licence")),
                    Field.of(EMBARGO, new Day()),
                    Field.of(STAGE, Choice.of(DRAFTING, CLEARED, RELEASED))
                            .set()
                            .otherwise(DRAFTING),
                    Field.of("clearedBy", new AccountReference()).set(),
                    Field.of("clearedAt", new Moment()).set(),
                    Field.of(RELEASED_ON, new Day()).set(),
                    Field.of("returnedBecause", new Lines(4_000)).set()),
            List.of(),
            Map.of(
                    "activity", "activity",
                    "country", "countries",
                    "theme", "themes",
                    "language", "languages",
                    "type", "type",
                    "status", STAGE,
                    "from", RELEASED_ON,
                    "to", RELEASED_ON),
            List.of("title", "abstract", "symbol"),
            RecordKind.OF_THE_OFFICE,
            ONLY_WHILE_DRAFTED,
            Map.of("clear", new Clear(), "release", new Release(), "return", new Return()));

    private Publications() {}

    private static void mustBe(Filed publication, String stage) {
        if (!publication.text(STAGE).equals(stage)) {
            throw new Conflict("wrong-stage", "It is " + publication.text(STAGE) + ", not " + stage + ".");
        }
    }

    /** By somebody else than who wrote it or changed it last. */
    private record Clear() implements Step {

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Filed take(Change change, Sent sent) {
            Filed publication = change.kept();
            mustBe(publication, DRAFTING);
            change.mustNotBeTheirOwn();
            return publication
                    .with(STAGE, CLEARED)
                    .with("clearedBy", change.by().name())
                    .with("clearedAt", change.now().atOffset(ZoneOffset.UTC))
                    .with("returnedBecause", null);
        }
    }

    /** With a licence and a date, which is today at the office unless another is sent, and not before the embargo ends. */
    private record Release() implements Step {

        @Override
        public Set<String> fields() {
            return Set.of("date");
        }

        @Override
        public Filed take(Change change, Sent sent) {
            Filed publication = change.kept();
            mustBe(publication, CLEARED);
            LocalDate today = change.days().today(publication.text(RecordKind.OFFICE));
            LocalDate date = sent.date("date").orElse(today);
            if (date.isAfter(today)) {
                sent.wrong("date", "in-the-future", "It is released on a day that has come.");
            }
            if (!publication.has(LICENCE)) {
                throw new Conflict("no-licence", "What is released has a licence: return it and name one.");
            }
            Optional<LocalDate> embargo = publication.day(EMBARGO);
            if (embargo.isPresent() && date.isBefore(embargo.get())) {
                throw new Conflict("under-embargo", "It is under embargo until " + embargo.get() + ".");
            }
            return publication.with(STAGE, RELEASED).with(RELEASED_ON, date);
        }
    }

    /** Back to drafting, with a reason; its clearance and its release are void. */
    private record Return() implements Step {

        @Override
        public Set<String> fields() {
            return Set.of("reason");
        }

        @Override
        public Filed take(Change change, Sent sent) {
            Optional<String> reason = sent.lines("reason", 4_000);
            if (reason.isEmpty()) {
                sent.missing("reason");
            }
            if (change.kept().text(STAGE).equals(DRAFTING)) {
                throw new Conflict("wrong-stage", "It is being drafted.");
            }
            return change.kept()
                    .with(STAGE, DRAFTING)
                    .with("clearedBy", null)
                    .with("clearedAt", null)
                    .with(RELEASED_ON, null)
                    .with("returnedBecause", reason.orElse(null));
        }
    }
}
