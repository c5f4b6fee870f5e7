package org.istmo.reporting.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.register.OfficeDays;
import org.istmo.reporting.reminder.FindingNews.Kind;
import org.jdbi.v3.core.Handle;

/**
 * Reads what there is to tell of findings that are open, be it told or not. Who is let in no more is told nothing: in the stead of an owner the heads of the
 * office are told, in that of whoever wrote a finding the auditors, by mail those who have an address, so that somebody takes it further, whenever the other one left.
 */
class FindingRows {

    private static final String OPEN =
            " FROM audit_finding f JOIN audit_recommendation r ON r.finding = f.id JOIN account w ON w.id = f.written_by"
                    + " LEFT JOIN account o ON o.id = r.owner AND o.enabled WHERE f.standing IN ('issued', 'answered') ORDER BY f.id, r.ordinal";

    private final Handle handle;
    private final Clock clock;

    FindingRows(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** By finding, in the order of their numbers. */
    List<FindingNews> all() {
        OfficeDays days = new OfficeDays(handle, clock);
        List<FindingNews> all = new ArrayList<>();
        Map<Long, FindingNews> issued = new LinkedHashMap<>();
        for (Row row : rows()) {
            issued.merge(row.finding(), row.issued(), FindingRows::both);
            row.answered().ifPresent(all::add);
            row.late(days.today(row.office())).ifPresent(all::add);
        }
        all.addAll(0, issued.values());
        return all;
    }

    private static FindingNews both(FindingNews one, FindingNews other) {
        List<Long> accounts = new ArrayList<>(one.accounts());
        other.accounts().stream().filter(account -> !accounts.contains(account)).forEach(accounts::add);
        return new FindingNews(
                one.kind(), one.occasion(), one.finding(), one.office(), accounts, one.noticed(), one.day());
    }

    private List<Row> rows() {
        Map<String, List<Long>> heads = heads();
        List<Long> auditors = auditors("");
        List<Long> reached = auditors(" AND a.mail IS NOT NULL");
        return handle.createQuery(
                        "SELECT f.id, f.office, r.ordinal, r.due_on, r.answered_at, o.id AS owner, CASE WHEN w.enabled AND"
                                + " (w.engaged_until IS NULL OR w.engaged_until >= :today) THEN w.id END AS writer"
                                + OPEN)
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .map((row, context) -> Row.of(row))
                .map(row -> row.without(heads.getOrDefault(row.office(), List.of()), auditors, reached))
                .list();
    }

    private Map<String, List<Long>> heads() {
        Map<String, List<Long>> heads = new HashMap<>();
        handle.createQuery(
                        "SELECT o.office, a.id FROM account a JOIN account_role r ON r.account = a.id AND r.role = :role"
                                + " JOIN account_office o ON o.account = a.id WHERE a.enabled ORDER BY a.id")
                .bind("role", Role.HEAD.word())
                .map((row, context) -> Map.entry(row.getString("office"), row.getLong("id")))
                .forEach(head -> heads.computeIfAbsent(head.getKey(), first -> new ArrayList<>())
                        .add(head.getValue()));
        return heads;
    }

    private List<Long> auditors(String which) {
        return handle.createQuery(
                        "SELECT a.id FROM account a JOIN account_role r ON r.account = a.id AND r.role = :role"
                                + " WHERE a.enabled" + which + " ORDER BY a.id")
                .bind("role", Role.AUDITOR.word())
                .mapTo(Long.class)
                .list();
    }

    /** A recommendation. */
    private record Row(
            long finding,
            String office,
            int ordinal,
            LocalDate due,
            Optional<OffsetDateTime> answeredAt,
            List<Long> owner,
            List<Long> writer,
            List<Long> noticed) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getString("office"),
                    row.getInt("ordinal"),
                    row.getObject("due_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class)),
                    account(row, "owner"),
                    account(row, "writer"),
                    account(row, "writer"));
        }

        /** With others in the stead of those who are let in no more. */
        Row without(List<Long> heads, List<Long> auditors, List<Long> reached) {
            return new Row(
                    finding,
                    office,
                    ordinal,
                    due,
                    answeredAt,
                    owner.isEmpty() ? heads : owner,
                    writer.isEmpty() ? reached : writer,
                    noticed.isEmpty() ? auditors : noticed);
        }

        private static List<Long> account(ResultSet row, String column) throws SQLException {
            long account = row.getLong(column);
            return row.wasNull() ? List.of() : List.of(account);
        }

        FindingNews issued() {
            return news(Kind.ISSUED, "", owner, Optional.empty());
        }

        Optional<FindingNews> answered() {
            return answeredAt.map(at ->
                    news(Kind.ANSWERED, "." + ordinal + "." + at.toInstant().toEpochMilli(), writer, Optional.empty()));
        }

        Optional<FindingNews> late(LocalDate today) {
            return due.isBefore(today)
                    ? Optional.of(news(Kind.LATE, "." + ordinal + "." + due, owner, Optional.of(due)))
                    : Optional.empty();
        }

        private FindingNews news(Kind kind, String rest, List<Long> accounts, Optional<LocalDate> day) {
            return new FindingNews(
                    kind, kind.word() + "." + finding + rest, finding, new OfficeCode(office), accounts, noticed, day);
        }
    }
}
