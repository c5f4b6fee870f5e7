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
        return read(handle.createQuery(FINDING + " ORDER BY f.id DESC"), byFinding(recommendations));
    }

    Optional<AuditFinding> withId(long id) {
        Query recommendations = handle.createQuery(RECOMMENDATION + " WHERE r.finding = :id ORDER BY r.ordinal")
                .bind("id", id);
        return read(handle.createQuery(FINDING + " WHERE f.id = :id").bind("id", id), byFinding(recommendations))
                .stream()
                .findFirst();
    }

    private static Map<Long, List<Recommendation>> byFinding(Query query) {
        Map<Long, List<Recommendation>> all = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getLong("finding"), recommendation(row)))
                .forEach(one -> all.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return all;
    }

    private List<AuditFinding> read(Query query, Map<Long, List<Recommendation>> recommendations) {
        return query.map((row, context) -> finding(row, recommendations.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private AuditFinding finding(ResultSet row, List<Recommendation> recommendations) throws SQLException {
        String office = row.getString("office");
        FindingTerms terms = new FindingTerms(
                new OfficeCode(office),
                row.getString("title"),
                row.getString("criteria"),
                row.getString("found"),
                row.getString("cause"),
                row.getString("effect"),
                Risk.of(row.getString("risk")),
                recommendations.stream()
                        .map(one -> new Advice(one.text(), one.owner().name(), one.dueOn()))
                        .toList(),
                number(row, "sample"),
                number(row, "entry"),
                number(row, "report"));
        return new AuditFinding(
                row.getLong("id"),
                terms,
                recommendations,
                FindingStanding.of(row.getString("standing")),
                new Person(row.getLong("written_by"), row.getString("writer")),
                row.getObject("written_at", OffsetDateTime.class),
                Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class)),
                closing(row),
                days.today(office),
                row.getLong("version"));
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
