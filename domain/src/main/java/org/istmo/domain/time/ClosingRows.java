package org.istmo.domain.time;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Closings and what was open at them, over one connection. */
class ClosingRows {

    private final Handle handle;

    ClosingRows(Handle handle) {
        this.handle = handle;
    }

    void insert(
            long id,
            OfficeCode office,
            YearMonth month,
            String action,
            long account,
            OffsetDateTime now,
            String reason) {
        handle.createUpdate("INSERT INTO month_closing (id, office, posting_month, action, account, done_at, reason)"
                        + " VALUES (:id, :office, :month, :action, :account, :now, :reason)")
                .bind("id", id)
                .bind("office", office.code())
                .bind("month", month.atDay(1))
                .bind("action", action)
                .bind("account", account)
                .bind("now", now)
                .bind("reason", reason)
                .execute();
    }

    void keep(long closing, List<CheckResult> results) {
        int ordinal = 0;
        for (CheckResult result : results) {
            handle.createUpdate("INSERT INTO month_closing_check (closing, check_code, ordinal, still_open)"
                            + " VALUES (:closing, :code, :ordinal, :open)")
                    .bind("closing", closing)
                    .bind("code", result.code())
                    .bind("ordinal", ++ordinal)
                    .bind("open", result.open())
                    .execute();
            keepLines(closing, result);
        }
    }

    private void keepLines(long closing, CheckResult result) {
        if (result.lines().isEmpty()) {
            return;
        }
        try (PreparedBatch lines =
                handle.prepareBatch("INSERT INTO month_closing_line (closing, check_code, ordinal, about,"
                        + " type, currency, on_date, amount, how_many) VALUES (:closing, :code, :ordinal, :about, :type, :currency, :date,"
                        + " :amount, :count)")) {
            int ordinal = 0;
            for (CheckLine line : result.lines()) {
                lines.bind("closing", closing)
                        .bind("code", result.code())
                        .bind("ordinal", ++ordinal)
                        .bind("about", line.about())
                        .bind("type", line.type())
                        .bind("currency", line.currency())
                        .bind("date", line.date())
                        .bind("amount", line.amount())
                        .bind("count", line.count())
                        .add();
            }
            lines.execute();
        }
    }

    /** Newest first. */
    List<Closing> page(OfficeCode office, long before, int limit) {
        List<Closing> bare = handle.createQuery(
                        "SELECT m.id, m.posting_month, m.action, a.name, m.done_at, m.reason FROM month_closing m"
                                + " JOIN account a ON a.id = m.account WHERE m.office = :office AND m.id < :before ORDER BY m.id DESC LIMIT :limit")
                .bind("office", office.code())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Closing(
                        row.getLong("id"),
                        YearMonth.from(row.getObject("posting_month", LocalDate.class)),
                        row.getString("action"),
                        row.getString("name"),
                        row.getObject("done_at", OffsetDateTime.class),
                        row.getString("reason"),
                        List.of()))
                .list();
        return bare.stream().map(closing -> closing.with(open(closing.id()))).toList();
    }

    private List<CheckResult> open(long closing) {
        Map<String, List<CheckLine>> lines = lines(closing);
        return handle.createQuery(
                        "SELECT check_code, still_open FROM month_closing_check WHERE closing = :closing ORDER BY ordinal")
                .bind("closing", closing)
                .map((row, context) -> new CheckResult(
                        row.getString("check_code"),
                        row.getLong("still_open"),
                        lines.getOrDefault(row.getString("check_code"), List.of()),
                        ""))
                .list();
    }

    private Map<String, List<CheckLine>> lines(long closing) {
        Map<String, List<CheckLine>> lines = new LinkedHashMap<>();
        handle.createQuery("SELECT check_code, about, type, currency, on_date, amount, how_many FROM month_closing_line"
                        + " WHERE closing = :closing ORDER BY check_code, ordinal")
                .bind("closing", closing)
                .map((row, context) -> Map.entry(
                        row.getString("check_code"),
                        new CheckLine(
                                row.getString("about"),
                                row.getString("type"),
                                row.getString("currency"),
                                row.getObject("on_date", LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getLong("how_many"))))
                .forEach(line -> lines.computeIfAbsent(line.getKey(), code -> new ArrayList<>())
                        .add(line.getValue()));
        return lines;
    }
}
