package org.istmo.reporting.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.Numbers;
import org.jdbi.v3.core.Handle;

/** Acknowledgements, questions and answers, over one connection. */
class ReceptionRows {

    private final Handle handle;

    ReceptionRows(Handle handle) {
        this.handle = handle;
    }

    /** @return false when it was acknowledged before */
    boolean acknowledge(long report, long account, String donor, OffsetDateTime now) {
        boolean there = handle.createQuery(
                                "SELECT count(*) FROM report_acknowledgement WHERE report = :report AND account = :account")
                        .bind("report", report)
                        .bind("account", account)
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!there) {
            handle.createUpdate(
                            "INSERT INTO report_acknowledgement (report, account, donor, at) VALUES (:report, :account, :donor, :now)")
                    .bind("report", report)
                    .bind("account", account)
                    .bind("donor", donor)
                    .bind("now", now)
                    .execute();
        }
        return !there;
    }

    /**
     * In the order in which they came.
     *
     * @param donor only that donor's; empty: everybody's
     */
    List<Acknowledgement> acknowledgements(long report, Optional<String> donor) {
        return handle.createQuery(
                        "SELECT a.name, k.donor, k.at FROM report_acknowledgement k JOIN account a ON a.id = k.account"
                                + " WHERE k.report = :report AND (:all OR k.donor = :donor) ORDER BY k.at, k.account")
                .bind("report", report)
                .bind("all", donor.isEmpty())
                .bind("donor", donor.orElse(""))
                .map((row, context) -> new Acknowledgement(
                        row.getString("name"), row.getString("donor"), row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    long ask(long report, String donor, long account, OffsetDateTime now, String text) {
        long id = new Numbers(handle).next();
        handle.createUpdate("INSERT INTO report_question (id, report, donor, account, asked_at, words)"
                        + " VALUES (:id, :report, :donor, :account, :now, :text)")
                .bind("id", id)
                .bind("report", report)
                .bind("donor", donor)
                .bind("account", account)
                .bind("now", now)
                .bind("text", text)
                .execute();
        return id;
    }

    void answer(long question, long account, OffsetDateTime now, String text) {
        handle.createUpdate("INSERT INTO report_answer (question, account, answered_at, words)"
                        + " VALUES (:question, :account, :now, :text)")
                .bind("question", question)
                .bind("account", account)
                .bind("now", now)
                .bind("text", text)
                .execute();
    }

    /**
     * In the order in which they were asked, those after the one with that number.
     *
     * @param donor as of {@link #acknowledgements}
     */
    List<Question> questions(long report, Optional<String> donor, long after, int limit) {
        return handle.createQuery(
                        "SELECT q.*, a.name AS asker, r.words AS answer, r.answered_at, b.name AS answerer FROM report_question q"
                                + " JOIN account a ON a.id = q.account LEFT JOIN report_answer r ON r.question = q.id"
                                + " LEFT JOIN account b ON b.id = r.account WHERE q.report = :report AND q.id > :after AND (:all OR q.donor = :donor)"
                                + " ORDER BY q.id LIMIT :limit")
                .bind("report", report)
                .bind("after", after)
                .bind("limit", limit)
                .bind("all", donor.isEmpty())
                .bind("donor", donor.orElse(""))
                .map((row, context) -> new Question(
                        row.getLong("id"),
                        row.getString("donor"),
                        row.getString("asker"),
                        row.getObject("asked_at", OffsetDateTime.class),
                        row.getString("words"),
                        answered(row)))
                .list();
    }

    private static Optional<Question.ToldAnswer> answered(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Question.ToldAnswer(row.getString("answerer"), at, row.getString("answer")));
    }

    /** Who asked a question, by the number of the account. */
    long asker(long question) {
        return handle.createQuery("SELECT account FROM report_question WHERE id = :id")
                .bind("id", question)
                .mapTo(Long.class)
                .one();
    }
}
