package org.istmo.reporting.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.dataset.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The outbox, over one connection. Where an account has an address of its own now, that is where it is told. */
class MessageRows {

    private static final String SELECT =
            "SELECT o.id, o.message_id, o.kind, o.report, o.run, COALESCE(o.address, CASE WHEN a.enabled THEN a.mail END) AS mail, COALESCE(o.language, a.language) AS spoken, o.created_at,"
                    + " o.state, o.attempts, o.sent_at, o.trouble, o.path, o.on_day, o.detail, COALESCE(o.about, p.number, s.name) AS said FROM outbox o LEFT JOIN account a ON a.id = o.account"
                    + " LEFT JOIN report p ON p.id = o.report LEFT JOIN schedule_run r ON r.id = o.run LEFT JOIN schedule s ON s.id = r.schedule WHERE ";

    private static final Map<String, String> ORDERS =
            Map.of("created", "o.id", "kind", "o.kind", "state", "o.state", "attempts", "o.attempts");

    private final Handle handle;

    MessageRows(Handle handle) {
        this.handle = handle;
    }

    /** Newest first. */
    List<Message> page(Optional<String> state, long before, int limit) {
        String only = state.isPresent() ? " AND o.state = :state" : "";
        Query query = handle.createQuery(SELECT + "o.id < :before" + only + " ORDER BY o.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit);
        state.ifPresent(word -> query.bind("state", word));
        return query.map((row, context) -> message(row, List.of())).list();
    }

    /** In the order of a table's reader. */
    List<Message> slice(Optional<String> state, Slice slice) {
        Query query = handle.createQuery(
                SELECT + (state.isPresent() ? "o.state = :state" : "1 = 1") + slice.ordered(ORDERS, "o.id"));
        state.ifPresent(word -> query.bind("state", word));
        return query.map((row, context) -> message(row, List.of())).list();
    }

    Optional<Message> withId(long id) {
        return handle.createQuery(SELECT + "o.id = :id")
                .bind("id", id)
                .map((row, context) -> message(row, lines(id)))
                .findOne();
    }

    private List<MessageLine> lines(long message) {
        return handle.createQuery(
                        "SELECT sentence, about, path, on_day FROM outbox_line WHERE message = :message ORDER BY ordinal")
                .bind("message", message)
                .map((row, context) -> new MessageLine(
                        row.getString("sentence"),
                        row.getString("about"),
                        row.getString("path"),
                        Optional.ofNullable(row.getObject("on_day", LocalDate.class))))
                .list();
    }

    /** Those whose time has come, the new ones before those that could not go out. */
    List<Long> due(OffsetDateTime now, int limit) {
        return handle.createQuery(
                        "SELECT id FROM outbox WHERE state = 'waiting' AND (next_try_at IS NULL OR next_try_at <= :now)"
                                + " ORDER BY CASE WHEN trouble IS NULL THEN 0 ELSE 1 END, next_try_at, id LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Takes one to send it, until then; false when somebody else has it. */
    boolean claim(long id, OffsetDateTime now, OffsetDateTime until) {
        return handle.createUpdate("UPDATE outbox SET next_try_at = :until WHERE id = :id AND state = 'waiting'"
                                + " AND (next_try_at IS NULL OR next_try_at <= :now)")
                        .bind("id", id)
                        .bind("now", now)
                        .bind("until", until)
                        .execute()
                == 1;
    }

    void sent(long id, OffsetDateTime now) {
        handle.createUpdate(
                        "UPDATE outbox SET state = 'sent', sent_at = :now, attempts = attempts + 1, trouble = NULL WHERE id = :id AND state <> 'sent'")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /** @param counted whether it was tried, and not merely held back */
    void later(long id, OffsetDateTime next, String trouble, boolean counted) {
        handle.createUpdate(
                        "UPDATE outbox SET next_try_at = :next, trouble = :trouble, attempts = attempts + :more WHERE id = :id AND state = 'waiting'")
                .bind("id", id)
                .bind("next", next)
                .bind("trouble", trouble)
                .bind("more", counted ? 1 : 0)
                .execute();
    }

    /** @return false when it waited no more */
    boolean givenUp(long id, String trouble) {
        return handle.createUpdate(
                                "UPDATE outbox SET state = 'given-up', trouble = :trouble, attempts = attempts + 1 WHERE id = :id AND state = 'waiting'")
                        .bind("id", id)
                        .bind("trouble", trouble)
                        .execute()
                == 1;
    }

    /** The office whose report a message tells those outside of; empty of any other message. */
    Optional<OfficeCode> reportingOffice(long id) {
        return handle.createQuery("SELECT p.office FROM outbox o JOIN report p ON p.id = o.report"
                        + " WHERE o.id = :id AND o.kind IN ('issued', 'revised', 'answered')")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(OfficeCode::new);
    }

    void again(long id) {
        handle.createUpdate(
                        "UPDATE outbox SET state = 'waiting', next_try_at = NULL, attempts = 0, trouble = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Whether mail may go to a domain. */
    boolean allows(String domain) {
        return handle.createQuery("SELECT count(*) FROM mail_domain WHERE code = :domain AND retired_on IS NULL")
                        .bind("domain", domain)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static Message message(ResultSet row, List<MessageLine> lines) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("kind"),
                row.getString("said"),
                path(row),
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                Optional.ofNullable(row.getString("detail")),
                lines,
                Optional.ofNullable(row.getString("mail")),
                Optional.ofNullable(row.getString("spoken"))
                        .flatMap(Language::of)
                        .orElse(Language.EN),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("state"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("trouble")));
    }

    /** Its own, or else the page of what it speaks of. */
    private static String path(ResultSet row) throws SQLException {
        String own = row.getString("path");
        if (own != null) {
            return own;
        }
        return row.getObject("report") != null ? "/reports/" + row.getLong("report") : "/runs/" + row.getLong("run");
    }
}
