package org.istmo.reporting.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import org.istmo.domain.database.Numbers;
import org.istmo.reporting.archive.Report;
import org.jdbi.v3.core.Handle;

/** Messages to send, written in the transaction that they speak of. */
public class Outbox {

    private final Handle handle;

    public Outbox(Handle handle) {
        this.handle = handle;
    }

    /** A message to each donor account that the report is addressed to, which says when it is a revision: once each, by its stable Message-ID. */
    public void announce(Report report, OffsetDateTime now) {
        List<Long> accounts = handle.createQuery(
                        "SELECT DISTINCT c.id FROM account c JOIN account_role r ON r.account = c.id AND r.role = 'donor'"
                                + " JOIN report_audience a ON a.report = :report AND a.donor = c.donor WHERE c.enabled AND (c.whole_donor"
                                + " OR a.agreement IN (SELECT s.agreement FROM account_agreement s WHERE s.account = c.id)) ORDER BY c.id")
                .bind("report", report.id())
                .mapTo(Long.class)
                .list();
        Numbers numbers = new Numbers(handle);
        for (long account : accounts) {
            handle.createUpdate("INSERT INTO outbox (id, message_id, report, account, kind, created_at)"
                            + " VALUES (:id, :messageId, :report, :account, :kind, :now)")
                    .bind("id", numbers.next())
                    .bind("messageId", "issued." + report.number() + "." + report.version() + "." + account)
                    .bind("report", report.id())
                    .bind("account", account)
                    .bind("kind", report.version() == 1 ? "issued" : "revised")
                    .bind("now", now)
                    .execute();
        }
    }
}
