package org.istmo.domain.diligence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.field.AccountReference;
import org.istmo.domain.field.ActivityReference;
import org.istmo.domain.field.Choice;
import org.istmo.domain.field.Code;
import org.istmo.domain.field.Day;
import org.istmo.domain.field.Field;
import org.istmo.domain.field.Lines;
import org.istmo.domain.field.Moment;
import org.istmo.domain.field.Sent;
import org.istmo.domain.field.Words;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.FollowUp;
import org.istmo.domain.register.Part;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;
import org.istmo.domain.register.Step;

/**
 * Assessments of support to security forces (United Nations human rights due diligence policy, A/67/775-S/2013/110). The head of the office approves
 * until a day, or refuses with a reason; a head never approves their own assessment, and what is changed has to be approved anew.
 */
public final class DueDiligence {

    static final String STATUS = "status";
    static final String ASSESSED = "assessed";
    static final String APPROVED = "approved";
    static final String VALID_UNTIL = "validUntil";
    static final String MEASURES = "measures";

    private static final Rule APPROVED_ANEW = (change, filed, sent) -> {
        if (!filed.text("risk").equals("low")
                && filed.has("risk")
                && filed.things(MEASURES).isEmpty()) {
            sent.missing(MEASURES);
        }
        return unapproved(filed);
    };

    public static final RecordKind KIND = new RecordKind(
            "due-diligence",
            "due diligence record",
            "due_diligence",
            List.of(
                    Field.of("activity", new ActivityReference()).must(),
                    Field.of("recipient", new Code("partner")).must(),
                    Field.of("assessedOn", new Day()).must(),
                    Field.of("risk", Choice.of("low", "medium", "high", "very-high"))
                            .must(),
                    Field.of("assessment", new Words(20_000)).in("words").must(),
                    Field.of(STATUS, Choice.of(ASSESSED, APPROVED, "refused"))
                            .set()
                            .otherwise(ASSESSED),
                    Field.of("approvedBy", new AccountReference()).set(),
                    Field.of("approvedAt", new Moment()).set(),
                    Field.of(VALID_UNTIL, new Day()).set(),
                    Field.of("refusedBecause", new Lines(4_000)).set()),
            List.of(Part.of(
                            MEASURES,
                            "due_diligence_measure",
                            List.of(
                                    Field.of("text", new Words(10_000))
                                            .in("words")
                                            .must(),
                                    Field.of("office", new Code("office")).must(),
                                    Field.of("deadline", new Day()),
                                    Field.of("status", Choice.of("open", "in-progress", "done"))
                                            .must()
                                            .otherwise("open")))
                    .followedUp(new FollowUp(Set.of("done")))),
            Map.of(
                    "activity", "activity",
                    "recipient", "recipient",
                    "risk", "risk",
                    "status", STATUS,
                    "from", "assessedOn",
                    "to", "assessedOn"),
            List.of("assessment"),
            RecordKind.OF_THE_OFFICE,
            APPROVED_ANEW,
            Map.of("approve", new Approve(), "refuse", new Refuse()));

    private DueDiligence() {}

    private static Filed unapproved(Filed record) {
        return record.with(STATUS, ASSESSED)
                .with("approvedBy", null)
                .with("approvedAt", null)
                .with(VALID_UNTIL, null)
                .with("refusedBecause", null);
    }

    private static void mustBeAssessed(Filed record) {
        if (!record.text(STATUS).equals(ASSESSED)) {
            throw new Conflict("already-decided", "It is " + record.text(STATUS) + " already.");
        }
    }

    private record Approve() implements Step {

        @Override
        public Set<Role> takers() {
            return Set.of(Role.HEAD);
        }

        @Override
        public Set<String> fields() {
            return Set.of(VALID_UNTIL);
        }

        @Override
        public Filed take(Change change, Sent sent) {
            Filed record = change.kept();
            mustBeAssessed(record);
            change.mustNotBeTheirOwn();
            Optional<LocalDate> until = sent.date(VALID_UNTIL);
            if (until.isEmpty()) {
                sent.missing(VALID_UNTIL);
            } else if (until.get().isBefore(change.days().today(record.text(RecordKind.OFFICE)))) {
                sent.wrong(VALID_UNTIL, "in-the-past", "It is approved until a day to come.");
            }
            return record.with(STATUS, APPROVED)
                    .with("approvedBy", change.by().name())
                    .with("approvedAt", change.now().atOffset(ZoneOffset.UTC))
                    .with(VALID_UNTIL, until.orElse(null));
        }
    }

    private record Refuse() implements Step {

        @Override
        public Set<Role> takers() {
            return Set.of(Role.HEAD);
        }

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
            return unapproved(change.kept()).with(STATUS, "refused").with("refusedBecause", reason.orElse(null));
        }
    }
}
