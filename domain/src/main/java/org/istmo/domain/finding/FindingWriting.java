package org.istmo.domain.finding;

import java.time.OffsetDateTime;
import java.util.Map;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes findings over one connection. Whatever changes one takes its next version first. */
class FindingWriting {

    private final Handle handle;

    FindingWriting(Handle handle) {
        this.handle = handle;
    }

    void insert(long id, FindingTerms terms, Map<String, Long> owners, long by, OffsetDateTime at) {
        bound(
                        handle.createUpdate(
                                "INSERT INTO audit_finding (id, office, title, criteria, found, cause, effect, risk, standing, sample, entry, report,"
                                        + " written_by, written_at, evidence, remark, version) VALUES (:id, :office, :title, :criteria, :found, :cause, :effect,"
                                        + " :risk, 'draft', :sample, :entry, :report, :by, :at, '', '', 1)"),
                        id,
                        terms)
                .bind("by", by)
                .bind("at", at)
                .execute();
        recommendations(id, terms, owners);
    }

    /** The draft anew, its recommendations with it. */
    void rewrite(long id, FindingTerms terms, Map<String, Long> owners) {
        bound(
                        handle.createUpdate(
                                "UPDATE audit_finding SET office = :office, title = :title, criteria = :criteria, found = :found, cause = :cause,"
                                        + " effect = :effect, risk = :risk, sample = :sample, entry = :entry, report = :report WHERE id = :id"),
                        id,
                        terms)
                .execute();
        handle.createUpdate("DELETE FROM audit_recommendation WHERE finding = :id")
                .bind("id", id)
                .execute();
        recommendations(id, terms, owners);
    }

    private static Update bound(Update update, long id, FindingTerms terms) {
        return update.bind("id", id)
                .bind("office", terms.office().code())
                .bind("title", terms.title())
                .bind("criteria", terms.criteria())
                .bind("found", terms.condition())
                .bind("cause", terms.cause())
                .bind("effect", terms.effect())
                .bind("risk", terms.risk().word())
                .bind("sample", terms.sample().orElse(null))
                .bind("entry", terms.entry().orElse(null))
                .bind("report", terms.report().orElse(null));
    }

    private void recommendations(long id, FindingTerms terms, Map<String, Long> owners) {
        int ordinal = 1;
        for (Advice advice : terms.recommendations()) {
            handle.createUpdate(
                            "INSERT INTO audit_recommendation (finding, ordinal, advice, owner, due_on, response, action)"
                                    + " VALUES (:finding, :ordinal, :advice, :owner, :due, '', '')")
                    .bind("finding", id)
                    .bind("ordinal", ordinal++)
                    .bind("advice", advice.text())
                    .bind("owner", owners.get(advice.owner()))
                    .bind("due", advice.dueOn())
                    .execute();
        }
    }

    /** Takes the next version, if it still had that one. */
    boolean next(long id, long version) {
        return handle.createUpdate(
                                "UPDATE audit_finding SET version = version + 1 WHERE id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    void issued(long id, OffsetDateTime at) {
        handle.createUpdate("UPDATE audit_finding SET standing = 'issued', issued_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    void answered(long id, int ordinal, Response response, long by, OffsetDateTime at) {
        handle.createUpdate(
                        "UPDATE audit_recommendation SET answer = :answer, response = :response, action = :action, act_by = :actBy,"
                                + " answered_by = :by, answered_at = :at WHERE finding = :finding AND ordinal = :ordinal")
                .bind("answer", response.answer().word())
                .bind("response", response.text())
                .bind("action", response.action())
                .bind("actBy", response.actBy().orElse(null))
                .bind("by", by)
                .bind("at", at)
                .bind("finding", id)
                .bind("ordinal", ordinal)
                .execute();
        handle.createUpdate(
                        "UPDATE audit_finding SET standing = 'answered' WHERE id = :id AND NOT EXISTS"
                                + " (SELECT 1 FROM audit_recommendation r WHERE r.finding = audit_finding.id AND r.answer IS NULL)")
                .bind("id", id)
                .execute();
    }

    void closed(long id, String evidence, String remark, long by, OffsetDateTime at) {
        handle.createUpdate(
                        "UPDATE audit_finding SET standing = 'closed', evidence = :evidence, remark = :remark, closed_by = :by,"
                                + " closed_at = :at WHERE id = :id")
                .bind("evidence", evidence)
                .bind("remark", remark)
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    /** What was seen when it was closed stays in the trail. */
    void reopened(long id) {
        handle.createUpdate(
                        "UPDATE audit_finding SET standing = 'answered', evidence = '', remark = '', closed_by = NULL,"
                                + " closed_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
