package org.istmo.domain.narrative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.field.AgreementReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Words;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Step;

/**
 * Narratives: one a section of an office's report on a period, on an agreement or on all that the office does. It is a draft until {@code finish}, and again
 * from {@code reopen} on. The trail repeats its text where that changed, and names it by its digest where it was finished or opened again.
 */
public final class Narratives {

    static final String AGREEMENT = "agreement";
    static final String FROM = "periodFrom";
    static final String TO = "periodTo";
    static final String SECTION = "section";
    static final String STATUS = "status";
    static final String DRAFT = "draft";
    static final String FINAL = "final";

    public static final RecordKind KIND = new RecordKind(
            "narratives",
            "narrative",
            "narrative",
            List.of(
                    Field.of(AGREEMENT, new AgreementReference()),
                    Field.of(FROM, new Day()).must(),
                    Field.of(TO, new Day()).must(),
                    Field.of(SECTION, new Code("narrative_section")).must(),
                    Field.of("text", new Words(20_000)).in("words").must().atLength(),
                    Field.of(STATUS, Choice.of(DRAFT, FINAL)).set().otherwise(DRAFT)),
            List.of(),
            Map.of(AGREEMENT, AGREEMENT, SECTION, SECTION, STATUS, STATUS, "from", FROM, "to", TO),
            List.of("text"),
            RecordKind.OF_THE_OFFICE,
            new OneOfASection(),
            Map.of("finish", new Turn(DRAFT, FINAL), "reopen", new Turn(FINAL, DRAFT)));

    private Narratives() {}

    private record Turn(String from, String to) implements Step {

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Filed take(Change change, Sent sent) {
            if (!change.kept().text(STATUS).equals(from)) {
                throw new Conflict("wrong-status", "It is " + change.kept().text(STATUS) + ", not " + from + ".");
            }
            return change.kept().with(STATUS, to);
        }
    }
}
