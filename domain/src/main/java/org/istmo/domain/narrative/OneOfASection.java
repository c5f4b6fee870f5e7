package org.istmo.domain.narrative;

import java.util.Optional;
import org.istmo.domain.field.Sent;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.register.Change;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.register.Rule;

/**
 * A section of an office's report on an agreement and a period is written once, and changed while it is a draft. The section's row is held, so that two
 * narratives do not pass each other: a unique constraint lets through those without an agreement.
 */
class OneOfASection implements Rule {

    @Override
    public Filed judge(Change change, Filed narrative, Sent sent) {
        if (change.before().isPresent()
                && !change.kept().text(Narratives.STATUS).equals(Narratives.DRAFT)) {
            throw new Conflict("not-draft", "It is final: reopen it first.");
        }
        narrative
                .day(Narratives.FROM)
                .ifPresent(from -> narrative.day(Narratives.TO).ifPresent(to -> {
                    if (to.isBefore(from)) {
                        sent.wrong(Narratives.TO, "before-start", "The period ends before it begins.");
                    }
                }));
        hold(change, narrative.text(Narratives.SECTION));
        twin(change, narrative)
                .ifPresent(id -> sent.wrong(
                        Narratives.SECTION,
                        "taken",
                        "Narrative " + id + " is of this section, office, agreement and period already."));
        return narrative;
    }

    private static void hold(Change change, String section) {
        change.handle()
                .createQuery("SELECT code FROM narrative_section WHERE code = :section FOR UPDATE")
                .bind("section", section)
                .mapTo(String.class)
                .findOne();
    }

    /** The number of another that is of the same; empty too while what it is of is not said in whole. */
    private static Optional<Long> twin(Change change, Filed narrative) {
        if (narrative.day(Narratives.FROM).isEmpty()
                || narrative.day(Narratives.TO).isEmpty()) {
            return Optional.empty();
        }
        return change.handle()
                .createQuery("SELECT n.id FROM narrative n LEFT JOIN agreement a ON a.id = n.agreement"
                        + " WHERE n.office = :office AND n.section = :section AND n.period_from = :from AND n.period_to = :to"
                        + " AND COALESCE(a.number, '') = :agreement AND n.id <> :own")
                .bind("office", narrative.text(RecordKind.OFFICE))
                .bind("section", narrative.text(Narratives.SECTION))
                .bind("from", narrative.day(Narratives.FROM).get())
                .bind("to", narrative.day(Narratives.TO).get())
                .bind("agreement", narrative.text(Narratives.AGREEMENT))
                .bind("own", change.before().map(Filed::id).orElse(0L))
                .mapTo(Long.class)
                .findFirst();
    }

    /** Keeps whose words it holds: who wrote or finished them. Opening it again writes none. */
    @Override
    public void written(Change change, Filed now) {
        boolean reopened = change.before().isPresent()
                && change.kept().text(Narratives.STATUS).equals(Narratives.FINAL)
                && now.text(Narratives.STATUS).equals(Narratives.DRAFT);
        if (!reopened) {
            change.handle()
                    .createUpdate("INSERT INTO narrative_author (narrative, account) VALUES (:narrative, :account)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("narrative", now.id())
                    .bind("account", change.by().account())
                    .execute();
        }
    }
}
