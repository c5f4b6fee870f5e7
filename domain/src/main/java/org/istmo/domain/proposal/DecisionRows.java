package org.istmo.domain.proposal;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;

/** Decisions on proposals in their table; none is ever changed, and one that is taken back is kept apart. */
final class DecisionRows {

    private final Handle handle;

    private record Decided(long activity, String article, ProposalDecision decision) {}

    DecisionRows(Handle handle) {
        this.handle = handle;
    }

    /** By activity and article. */
    Map<Long, Map<String, ProposalDecision>> of(String treaty, List<Long> activities) {
        Map<Long, Map<String, ProposalDecision>> decisions = new HashMap<>();
        handle.createQuery(
                        "SELECT d.activity, d.article, d.decision, d.percentage, d.reason, d.decided_at, w.name FROM article_proposal_decision d"
                                + " JOIN account w ON w.id = d.decided_by WHERE d.activity IN (<ids>) AND d.treaty = :treaty")
                .bindList("ids", activities)
                .bind("treaty", treaty)
                .map((row, context) -> new Decided(
                        row.getLong("activity"),
                        row.getString("article"),
                        new ProposalDecision(
                                row.getString("decision"),
                                row.getBigDecimal("percentage"),
                                row.getString("reason"),
                                row.getString("name"),
                                row.getObject("decided_at", OffsetDateTime.class))))
                .forEach(one -> decisions
                        .computeIfAbsent(one.activity(), first -> new HashMap<>())
                        .put(one.article(), one.decision()));
        return decisions;
    }

    /** Whether it was added: false when the proposal is decided already. Whoever decides on the same one meanwhile waits. */
    boolean add(long activity, String treaty, String article, ProposalDecision decision, long account) {
        return handle.createUpdate(
                                "INSERT INTO article_proposal_decision (activity, treaty, article, decision, percentage, reason, decided_by, decided_at)"
                                        + " VALUES (:activity, :treaty, :article, :decision, :percentage, :reason, :account, :at) ON CONFLICT DO NOTHING")
                        .bind("activity", activity)
                        .bind("treaty", treaty)
                        .bind("article", article)
                        .bind("decision", decision.decision())
                        .bind("percentage", decision.percentage())
                        .bind("reason", decision.reason())
                        .bind("account", account)
                        .bind("at", decision.at())
                        .execute()
                > 0;
    }

    /** Takes a decision back; what was decided, and why it is no more, is kept. */
    void takeBack(long activity, String treaty, String article, String reason, long account, OffsetDateTime at) {
        handle.createUpdate(
                        "INSERT INTO article_proposal_reversal (id, activity, treaty, article, decision, percentage, reason, decided_by, decided_at,"
                                + " reversal_reason, reversed_by, reversed_at) SELECT :id, activity, treaty, article, decision, percentage, reason,"
                                + " decided_by, decided_at, :why, :account, :at FROM article_proposal_decision"
                                + " WHERE activity = :activity AND treaty = :treaty AND article = :article")
                .bind("id", new Numbers(handle).next())
                .bind("activity", activity)
                .bind("treaty", treaty)
                .bind("article", article)
                .bind("why", reason)
                .bind("account", account)
                .bind("at", at)
                .execute();
        handle.createUpdate(
                        "DELETE FROM article_proposal_decision WHERE activity = :activity AND treaty = :treaty AND article = :article")
                .bind("activity", activity)
                .bind("treaty", treaty)
                .bind("article", article)
                .execute();
    }
}
