package org.istmo.reporting.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.istmo.domain.database.Numbers;
import org.istmo.reporting.archive.Report;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Messages to send, written in the transaction that they speak of. */
public class Outbox {

    private static final @Nullable Long NONE = null;
    private static final int DIGEST_BYTES = 8;

    private final Handle handle;
    private final Numbers numbers;

    public Outbox(Handle handle) {
        this.handle = handle;
        this.numbers = new Numbers(handle);
    }

    /**
     * A message to each donor account that the report is addressed to and to the recipients of its schedule, which says when it is a revision: once each, by
     * its stable Message-ID.
     */
    public void announce(Report report, OffsetDateTime now) {
        List<Long> accounts = handle.createQuery(
                        "SELECT DISTINCT c.id FROM account c JOIN account_role r ON r.account = c.id AND r.role = 'donor'"
                                + " JOIN report_audience a ON a.report = :report AND a.donor = c.donor WHERE c.enabled AND (c.whole_donor"
                                + " OR a.agreement IN (SELECT s.agreement FROM account_agreement s WHERE s.account = c.id)) ORDER BY c.id")
                .bind("report", report.id())
                .mapTo(Long.class)
                .list();
        String kind = report.version() == 1 ? "issued" : "revised";
        String stem = "issued." + report.number() + "." + report.version() + ".";
        for (long account : accounts) {
            insert(stem + account, kind, now)
                    .bind("report", report.id())
                    .bind("run", NONE)
                    .bind("account", account)
                    .bindNull("address", Types.VARCHAR)
                    .bindNull("language", Types.VARCHAR)
                    .execute();
        }
        for (String address : recipients(report, accounts)) {
            insert(stem + digest(address), kind, now)
                    .bind("report", report.id())
                    .bind("run", NONE)
                    .bind("account", NONE)
                    .bind("address", address)
                    .bind("language", report.languages().get(0).code())
                    .execute();
        }
    }

    /** Those whom the report's schedule names and who are not told by their account. */
    private List<String> recipients(Report report, List<Long> accounts) {
        return handle.createQuery(
                        "SELECT c.address FROM schedule_recipient c JOIN report r ON r.schedule = c.schedule WHERE r.id = :report"
                                + " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id IN (<accounts>) AND a.mail = c.address) ORDER BY c.ordinal")
                .bind("report", report.id())
                .bindList("accounts", accounts.isEmpty() ? List.of(-1L) : accounts)
                .mapTo(String.class)
                .list();
    }

    /**
     * A message to those who keep the schedule of a run and to each administrator: something of it failed and is not tried again by itself.
     *
     * @param keepers their accounts; at least one
     * @param occasion of each people are told once
     * @return false when they were told before
     */
    public boolean tellOfFailure(long run, List<Long> keepers, String occasion, OffsetDateTime now) {
        String stem = "failed." + run + "." + occasion + ".";
        if (isTold(stem)) {
            return false;
        }
        List<Long> accounts = handle.createQuery(
                        "SELECT DISTINCT a.id FROM account a LEFT JOIN account_role r ON r.account = a.id AND r.role = 'admin'"
                                + " WHERE a.enabled AND (a.id IN (<keepers>) OR r.role IS NOT NULL) ORDER BY a.id")
                .bindList("keepers", keepers)
                .mapTo(Long.class)
                .list();
        for (long account : accounts) {
            insert(stem + account, "failed", now)
                    .bind("report", NONE)
                    .bind("run", run)
                    .bind("account", account)
                    .bindNull("address", Types.VARCHAR)
                    .bindNull("language", Types.VARCHAR)
                    .execute();
        }
        return true;
    }

    /**
     * A message to whoever asked something of a report: it was answered.
     *
     * @param asker the account
     */
    public void tellOfAnswer(Report report, long question, long asker, OffsetDateTime now) {
        insert("answered." + question, "answered", now)
                .bind("report", report.id())
                .bind("run", NONE)
                .bind("account", asker)
                .bindNull("address", Types.VARCHAR)
                .bindNull("language", Types.VARCHAR)
                .execute();
    }

    /**
     * A message to an account.
     *
     * @return false when it was told the same before
     */
    public boolean tell(Telling telling, OffsetDateTime now) {
        return tell(telling, List.of(), now);
    }

    /**
     * A message to an account, with things that it tells one by one.
     *
     * @return false when it was told the same before
     */
    public boolean tell(Telling telling, List<MessageLine> lines, OffsetDateTime now) {
        long id = numbers.next();
        boolean told = insert(id, telling, now);
        for (int index = 0; told && index < lines.size(); index++) {
            insert(id, index + 1, lines.get(index));
        }
        return told;
    }

    /** A message to an account, at an address that may be its own no more. */
    public void tellAt(Telling telling, String address, OffsetDateTime now) {
        long id = numbers.next();
        if (insert(id, telling, now)) {
            handle.createUpdate("UPDATE outbox SET address = :address WHERE id = :id")
                    .bind("address", address)
                    .bind("id", id)
                    .execute();
        }
    }

    private void insert(long message, int ordinal, MessageLine line) {
        handle.createUpdate("INSERT INTO outbox_line (message, ordinal, sentence, about, path, on_day)"
                        + " VALUES (:message, :ordinal, :sentence, :about, :path, :day)")
                .bind("message", message)
                .bind("ordinal", ordinal)
                .bind("sentence", line.sentence())
                .bind("about", line.about())
                .bind("path", line.path())
                .bind("day", line.day().orElse(null))
                .execute();
    }

    private boolean insert(long id, Telling telling, OffsetDateTime now) {
        return handle.createUpdate(
                                "INSERT INTO outbox (id, message_id, report, account, kind, created_at, about, path, on_day, detail)"
                                        + " VALUES (:id, :messageId, :report, :account, :kind, :now, :about, :path, :day, :detail) ON CONFLICT DO NOTHING")
                        .bind("id", id)
                        .bind("messageId", telling.messageId())
                        .bind("report", telling.report().orElse(null))
                        .bind("account", telling.account())
                        .bind("kind", telling.kind())
                        .bind("now", now)
                        .bind("about", telling.about())
                        .bind("path", telling.path())
                        .bind("day", telling.day().orElse(null))
                        .bind("detail", telling.detail().orElse(null))
                        .execute()
                == 1;
    }

    private boolean isTold(String stem) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE message_id LIKE :stem")
                        .bind("stem", stem + "%")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private Update insert(String messageId, String kind, OffsetDateTime now) {
        return handle.createUpdate(
                        "INSERT INTO outbox (id, message_id, report, run, account, address, language, kind, created_at)"
                                + " VALUES (:id, :messageId, :report, :run, :account, :address, :language, :kind, :now)")
                .bind("id", numbers.next())
                .bind("messageId", messageId)
                .bind("kind", kind)
                .bind("now", now);
    }

    /** An address as a Message-ID may name it: it is nobody else's to read. */
    private static String digest(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
