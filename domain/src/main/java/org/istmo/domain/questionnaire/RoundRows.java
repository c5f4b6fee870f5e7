package org.istmo.domain.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Disclosure;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Rounds in their tables, as a reader may know of them. */
final class RoundRows {

    private static final String SELECT = """
            SELECT q.id, q.treaty, q.state, q.cycle, q.dated, q.source, q.version, q.opened_at, q.closed_at, o.name AS opened_by, c.name AS closed_by
            FROM questionnaire q JOIN account o ON o.id = q.opened_by LEFT JOIN account c ON c.id = q.closed_by
            WHERE\s""";

    /** What an auditor needs to know of a round at all: that the State lets all of it be known. */
    private static final String RELEASED = """
            EXISTS (SELECT 1 FROM questionnaire_consent n WHERE n.belongs_to = q.id AND n.covers = 'full-report' AND n.withdrawn_on IS NULL
                    AND n.version = (SELECT max(m.version) FROM questionnaire_consent m WHERE m.belongs_to = q.id))""";

    private static final Map<String, String> ORDERS = Map.of(
            "opened", "q.id",
            "round", "q.treaty || ' ' || q.state",
            "state", "q.state",
            "date", "q.dated",
            "status", "CASE WHEN q.closed_at IS NULL THEN 0 ELSE 1 END");

    private final Handle handle;
    private final String seen;
    private final boolean confidential;

    RoundRows(Handle handle, Disclosure disclosure) {
        this.handle = handle;
        this.confidential = disclosure.confidential();
        this.seen = disclosure.confidential() ? "1 = 1" : RELEASED;
    }

    /** The newest first, from the one before a number on. */
    List<Round> page(RoundFilter filter, long before, int limit) {
        return read(asked(filter, " AND q.id < :before ORDER BY q.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit));
    }

    /** In the order of a table's reader. */
    List<Round> slice(RoundFilter filter, Slice slice) {
        return read(asked(filter, slice.ordered(ORDERS, "q.id")));
    }

    private Query asked(RoundFilter filter, String rest) {
        Query query = handle.createQuery(SELECT
                + seen
                + filter.treaty().map(code -> " AND q.treaty = :treaty").orElse("")
                + filter.state().map(code -> " AND q.state = :state").orElse("")
                + filter.open()
                        .map(open -> open ? " AND q.closed_at IS NULL" : " AND q.closed_at IS NOT NULL")
                        .orElse("")
                + rest);
        filter.treaty().ifPresent(code -> query.bind("treaty", code));
        filter.state().ifPresent(code -> query.bind("state", code));
        return query;
    }

    /** @throws Missing when there is none, or it is kept from the reader */
    Round one(RoundKey key) {
        return read(handle.createQuery(SELECT + seen + " AND q.id = :id AND q.treaty = :treaty AND q.state = :state")
                        .bind("id", key.id())
                        .bind("treaty", key.treaty())
                        .bind("state", key.state()))
                .stream()
                .findFirst()
                .orElseThrow(() -> Missing.of("round", confidential));
    }

    /**
     * The same, held until the end of the transaction, so that whoever else writes in it waits.
     *
     * @throws Missing when there is none
     */
    Round hold(RoundKey key) {
        handle.createQuery("SELECT id FROM questionnaire WHERE id = :id FOR UPDATE")
                .bind("id", key.id())
                .mapTo(Long.class)
                .findOne();
        return one(key);
    }

    /** @throws Conflict when it is closed */
    Round holdOpen(RoundKey key) {
        Round round = hold(key);
        if (!round.isOpen()) {
            throw new Conflict("round-closed", "The round is closed; what was answered in it stays as it is.");
        }
        return round;
    }

    /** The last round that was closed of the same State and articles; empty when there was none. */
    Optional<Round> last(String treaty, String state, @Nullable Integer cycle) {
        Query query = handle.createQuery(
                SELECT + seen + " AND q.treaty = :treaty AND q.state = :state AND q.closed_at IS NOT NULL AND "
                        + (cycle == null ? "q.cycle IS NULL" : "q.cycle = :cycle")
                        + " ORDER BY q.dated DESC, q.id DESC LIMIT 1");
        if (cycle != null) {
            query.bind("cycle", cycle);
        }
        return read(query.bind("treaty", treaty).bind("state", state)).stream().findFirst();
    }

    /**
     * Opens one.
     *
     * @param asks what it asks, in order
     * @throws Conflict when there is an open one of the same State and articles
     */
    long insert(Reader by, SentRound.Opening opening, List<Question> asks, OffsetDateTime at) {
        long id = new Numbers(handle).next();
        int added = handle.createUpdate(
                        "INSERT INTO questionnaire (id, treaty, state, cycle, dated, source, version, open_as, opened_at, opened_by)"
                                + " VALUES (:id, :treaty, :state, :cycle, :dated, :source, 1, :openAs, :at, :account) ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("treaty", opening.treaty())
                .bind("state", opening.state())
                .bind("cycle", opening.cycle())
                .bind("dated", opening.date())
                .bind("source", opening.source())
                .bind("openAs", opening.treaty() + " " + opening.state() + " " + opening.cycle())
                .bind("at", at)
                .bind("account", by.account())
                .execute();
        if (added == 0) {
            throw isOpenAlready();
        }
        int ordinal = 1;
        for (Question question : asks) {
            handle.createUpdate(
                            "INSERT INTO questionnaire_question (belongs_to, code, kind, name_en, name_es, words_en, words_es, ordinal)"
                                    + " VALUES (:round, :code, :kind, :nameEn, :nameEs, :wordsEn, :wordsEs, :ordinal)")
                    .bind("round", id)
                    .bind("code", question.code())
                    .bind("kind", question.kind().word())
                    .bind("nameEn", question.name().en())
                    .bind("nameEs", question.name().es())
                    .bind("wordsEn", question.text().en())
                    .bind("wordsEs", question.text().es())
                    .bind("ordinal", ordinal++)
                    .execute();
        }
        return id;
    }

    /** Says that something of it was written: its version goes on by one. */
    void touch(Round round) {
        handle.createUpdate("UPDATE questionnaire SET version = version + 1 WHERE id = :id")
                .bind("id", round.key().id())
                .execute();
    }

    void close(Round round, Reader by, OffsetDateTime at) {
        handle.createUpdate(
                        "UPDATE questionnaire SET version = version + 1, open_as = NULL, closed_at = :at, closed_by = :account WHERE id = :id")
                .bind("id", round.key().id())
                .bind("at", at)
                .bind("account", by.account())
                .execute();
    }

    /**
     * Opens a closed one again.
     *
     * @throws Conflict when there is an open one of the same State and articles
     */
    void reopen(Round round, Reader by, String reason, OffsetDateTime at) {
        mustBeFree(
                round.key().treaty(),
                round.key().state(),
                handle.createQuery("SELECT article FROM questionnaire_answer WHERE belongs_to = :id")
                        .bind("id", round.key().id())
                        .mapTo(String.class)
                        .list());
        handle.createUpdate(
                        "INSERT INTO questionnaire_reopening (belongs_to, ordinal, reason, closed_at, closed_by, reopened_at, reopened_by)"
                                + " SELECT q.id, CAST(:ordinal AS INTEGER), CAST(:reason AS VARCHAR(4000)), q.closed_at, q.closed_by,"
                                + " CAST(:at AS TIMESTAMP WITH TIME ZONE), CAST(:account AS BIGINT) FROM questionnaire q WHERE q.id = :id")
                .bind("ordinal", round.reopenings().size() + 1)
                .bind("reason", reason)
                .bind("at", at)
                .bind("account", by.account())
                .bind("id", round.key().id())
                .execute();
        handle.createUpdate(
                        "UPDATE questionnaire SET version = version + 1, open_as = :openAs, closed_at = NULL, closed_by = NULL WHERE id = :id")
                .bind("openAs", round.key().treaty() + " " + round.key().state() + " " + round.cycle())
                .bind("id", round.key().id())
                .execute();
    }

    /**
     * That no open round of the State asks about any of the articles; cycles may have been given to articles since one was opened.
     *
     * @throws Conflict when one does
     */
    void mustBeFree(String treaty, String state, List<String> articles) {
        boolean asked = !articles.isEmpty()
                && handle.createQuery(
                                        "SELECT count(*) FROM questionnaire q JOIN questionnaire_answer a ON a.belongs_to = q.id WHERE q.treaty = :treaty"
                                                + " AND q.state = :state AND q.closed_at IS NULL AND a.article IN (<articles>)")
                                .bind("treaty", treaty)
                                .bind("state", state)
                                .bindList("articles", articles)
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (asked) {
            throw isOpenAlready();
        }
    }

    private static Conflict isOpenAlready() {
        return new Conflict("round-open", "There is an open round of this State and these articles: close it first.");
    }

    /** What a round asks, in order. */
    List<Question> questions(long round) {
        return handle.createQuery(
                        "SELECT code, kind, name_en, name_es, words_en, words_es FROM questionnaire_question WHERE belongs_to = :round ORDER BY ordinal")
                .bind("round", round)
                .map((row, context) -> question(row))
                .list();
    }

    /** What is asked of a treaty's articles on a day, as the reference data has it. */
    List<Question> standard(String treaty, LocalDate day) {
        return handle.createQuery(
                        "SELECT code, kind, name_en, name_es, words_en, words_es FROM standard_question WHERE (treaty IS NULL OR treaty = :treaty)"
                                + " AND (retired_on IS NULL OR retired_on > :day) ORDER BY ordinal, code")
                .bind("treaty", treaty)
                .bind("day", day)
                .map((row, context) -> question(row))
                .list();
    }

    /** What the State let be known of it and when it took that back, the latest first. */
    List<Consent> consents(long round) {
        return consents(List.of(round)).getOrDefault(round, List.of());
    }

    void insert(Reader by, Round round, Consent consent) {
        handle.createUpdate(
                        "INSERT INTO questionnaire_consent (belongs_to, version, covers, given_on, reference, withdrawn_on, withdrawal_reference,"
                                + " recorded_at, recorded_by) VALUES (:round, :version, :covers, :givenOn, :reference, :withdrawnOn, :withdrawal, :at,"
                                + " :account)")
                .bind("round", round.key().id())
                .bind("version", consent.version())
                .bind("covers", consent.covers().word())
                .bind("givenOn", consent.givenOn())
                .bind("reference", consent.reference())
                .bind("withdrawnOn", consent.withdrawnOn())
                .bind("withdrawal", consent.withdrawalReference())
                .bind("at", consent.recordedAt())
                .bind("account", by.account())
                .execute();
    }

    private List<Round> read(Query query) {
        List<Head> heads = query.map((row, context) -> Head.of(row)).list();
        List<Long> ids = heads.stream().map(head -> head.key().id()).toList();
        Map<Long, List<Consent>> consents = consents(ids);
        Map<Long, Progress> progress = ProgressRows.of(handle, "belongs_to", ids);
        Map<Long, List<Reopening>> reopenings = confidential ? reopenings(ids) : Map.of();
        return heads.stream()
                .map(head -> head.round(
                        consents.getOrDefault(head.key().id(), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        progress.getOrDefault(head.key().id(), ProgressRows.NONE),
                        reopenings.getOrDefault(head.key().id(), List.of())))
                .toList();
    }

    private Map<Long, List<Consent>> consents(List<Long> rounds) {
        Map<Long, List<Consent>> consents = new HashMap<>();
        for (List<Long> some : Chunks.of(rounds)) {
            handle.createQuery(
                            "SELECT n.belongs_to, n.version, n.covers, n.given_on, n.reference, n.withdrawn_on, n.withdrawal_reference,"
                                    + " n.recorded_at, w.name FROM questionnaire_consent n JOIN account w ON w.id = n.recorded_by"
                                    + " WHERE n.belongs_to IN (<some>) ORDER BY n.belongs_to, n.version DESC")
                    .bindList("some", some)
                    .map((row, context) -> Map.entry(row.getLong("belongs_to"), consent(row)))
                    .forEach(entry -> consents.merge(entry.getKey(), List.of(entry.getValue()), RoundRows::joined));
        }
        return consents;
    }

    private Map<Long, List<Reopening>> reopenings(List<Long> rounds) {
        Map<Long, List<Reopening>> reopenings = new HashMap<>();
        for (List<Long> some : Chunks.of(rounds)) {
            handle.createQuery(
                            "SELECT o.belongs_to, o.reason, o.closed_at, c.name AS closed_by, o.reopened_at, w.name AS reopened_by"
                                    + " FROM questionnaire_reopening o JOIN account c ON c.id = o.closed_by JOIN account w ON w.id = o.reopened_by"
                                    + " WHERE o.belongs_to IN (<some>) ORDER BY o.belongs_to, o.ordinal")
                    .bindList("some", some)
                    .map((row, context) -> Map.entry(
                            row.getLong("belongs_to"),
                            new Reopening(
                                    row.getString("reason"),
                                    row.getObject("closed_at", OffsetDateTime.class),
                                    row.getString("closed_by"),
                                    row.getObject("reopened_at", OffsetDateTime.class),
                                    row.getString("reopened_by"))))
                    .forEach(entry -> reopenings.merge(entry.getKey(), List.of(entry.getValue()), RoundRows::joined));
        }
        return reopenings;
    }

    private static <T> List<T> joined(List<T> before, List<T> then) {
        return Stream.concat(before.stream(), then.stream()).toList();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getLong("version"),
                Consent.Covers.of(row.getString("covers")),
                row.getObject("given_on", LocalDate.class),
                row.getString("reference"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reference"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("name"));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString("code"),
                Question.Kind.of(row.getString("kind")),
                new Bilingual(row.getString("name_en"), row.getString("name_es")),
                new Bilingual(row.getString("words_en"), row.getString("words_es")));
    }

    private record Head(
            RoundKey key,
            @Nullable Integer cycle,
            LocalDate date,
            String source,
            long version,
            OffsetDateTime openedAt,
            String openedBy,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closedBy) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    new RoundKey(row.getString("treaty"), row.getString("state"), row.getLong("id")),
                    row.getObject("cycle", Integer.class),
                    row.getObject("dated", LocalDate.class),
                    row.getString("source"),
                    row.getLong("version"),
                    row.getObject("opened_at", OffsetDateTime.class),
                    row.getString("opened_by"),
                    row.getObject("closed_at", OffsetDateTime.class),
                    row.getString("closed_by"));
        }

        Round round(@Nullable Consent consent, Progress progress, List<Reopening> reopenings) {
            return new Round(
                    key,
                    cycle,
                    date,
                    source,
                    version,
                    openedAt,
                    openedBy,
                    closedAt,
                    closedBy,
                    consent,
                    progress,
                    reopenings);
        }
    }
}
