package org.istmo.domain.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.finding.FindingTerms.Advice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.register.OfficeDays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads findings over one connection. */
class FindingRows {

    private static final String FINDING =
            "SELECT f.*, w.name AS writer, c.name AS closer FROM audit_finding f JOIN account w ON w.id = f.written_by"
                    + " LEFT JOIN account c ON c.id = f.closed_by";

    private static final String RECOMMENDATION =
            "SELECT r.*, o.name AS owner_name, n.name AS answerer FROM audit_recommendation r JOIN account o ON o.id = r.owner"
                    + " LEFT JOIN account n ON n.id = r.answered_by";

    private final Handle handle;
    private final OfficeDays days;

    FindingRows(Handle handle, OfficeDays days) {
        this.handle = handle;
        this.days = days;
    }

    /** Newest first. */
    List<AuditFinding> all() {
        Query recommendations = handle.createQuery(RECOMMENDATION + " ORDER BY r.finding, r.ordinal");
        return read(handle.createQuery(FINDING + " ORDER BY f.id DESC"), recommendations);
    }

    Optional<AuditFinding> withId(long id) {
        Query recommendations = handle.createQuery(RECOMMENDATION + " WHERE r.finding = :id ORDER BY r.ordinal")
                .bind("id", id);
        return read(handle.createQuery(FINDING + " WHERE f.id = :id").bind("id", id), recommendations).stream()
                .findFirst();
    }

    private static Map<Long, List<Recommendation>> byFinding(Query query) {
        Map<Long, List<Recommendation>> all = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getLong("finding"), recommendation(row)))
                .forEach(one -> all.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return all;
    }

    /**
     * The findings first: of one that is rewritten between the two readings the version is then the old one, and whoever goes on from it is refused.
     */
    private List<AuditFinding> read(Query findings, Query recommendations) {
        List<Bare> found = findings.map((row, context) -> bare(row)).list();
        Map<Long, List<Recommendation>> all = byFinding(recommendations);
        return found.stream()
                .map(one -> one.with().apply(all.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** A finding that waits for its recommendations. */
    private record Bare(long id, Function<List<Recommendation>, AuditFinding> with) {}

    private Bare bare(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String office = row.getString("office");
        FindingTerms terms = new FindingTerms(
                new OfficeCode(office),
                row.getString("title"),
                row.getString("criteria"),
                row.getString("found"),
                row.getString("cause"),
                row.getString("effect"),
                Risk.of(row.getString("risk")),
                List.of(),
                number(row, "sample"),
                number(row, "entry"),
                number(row, "report"));
        FindingStanding standing = FindingStanding.of(row.getString("standing"));
        Person writer = new Person(row.getLong("written_by"), row.getString("writer"));
        OffsetDateTime writtenAt = row.getObject("written_at", OffsetDateTime.class);
        Optional<OffsetDateTime> issuedAt = Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class));
        Optional<AuditFinding.Closing> closing = closing(row);
        long version = row.getLong("version");
        return new Bare(
                id,
                recommendations -> new AuditFinding(
                        id,
                        terms.with(recommendations.stream()
                                .map(one -> new Advice(one.text(), one.owner().name(), one.dueOn()))
                                .toList()),
                        recommendations,
                        standing,
                        writer,
                        writtenAt,
                        issuedAt,
                        closing,
                        days.today(office),
                        version));
    }

    private static Optional<AuditFinding.Closing> closing(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new AuditFinding.Closing(
                        row.getString("evidence"),
                        row.getString("remark"),
                        new Person(row.getLong("closed_by"), row.getString("closer")),
                        at));
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        @Nullable String answer = row.getString("answer");
        return new Recommendation(
                row.getInt("ordinal"),
                row.getString("advice"),
                new Person(row.getLong("owner"), row.getString("owner_name")),
                row.getObject("due_on", LocalDate.class),
                answer == null ? Optional.empty() : Optional.of(given(row, answer)));
    }

    private static Recommendation.Given given(ResultSet row, String answer) throws SQLException {
        return new Recommendation.Given(
                new Response(
                        Answer.of(answer),
                        row.getString("response"),
                        row.getString("action"),
                        Optional.ofNullable(row.getObject("act_by", LocalDate.class))),
                new Person(row.getLong("answered_by"), row.getString("answerer")),
                row.getObject("answered_at", OffsetDateTime.class));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
