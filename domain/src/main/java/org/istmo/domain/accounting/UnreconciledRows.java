package org.istmo.domain.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.MonthCheck;
import org.jdbi.v3.core.Handle;

/** Before a month closes: rows of the office's accounting exports that are not matched by the ledger, and entries that they do not have. */
@ApplicationScoped
public class UnreconciledRows implements MonthCheck {

    @Override
    public String code() {
        return "unreconciled";
    }

    @Override
    public int ordinal() {
        return 40;
    }

    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        long open = 0;
        List<CheckLine> lines = new ArrayList<>();
        String href = "/api/v1/mappings?office=" + months.office();
        for (Mapping mapping : new MappingRows(handle).page(Optional.of(months.office()), 0, Integer.MAX_VALUE)) {
            Optional<LocalDate> from = from(handle, mapping, months);
            if (from.isPresent()) {
                List<ReconciledItem> items = unmatched(
                        Reconciliations.reconciled(handle, mapping, from.get(), months.to(), Reconciliations.DAYS));
                open += items.size();
                lines.addAll(lines(mapping.name(), items));
                href = "/api/v1/reconciliations/" + mapping.name() + "?from=" + from.get() + "&to=" + months.to();
            }
        }
        return new CheckResult(code(), open, lines, href);
    }

    /** An office reconciles from its first export on: what came before it has no accounts to be held against. */
    private static Optional<LocalDate> from(Handle handle, Mapping mapping, CheckedMonths months) {
        return handle.createQuery("SELECT MIN(on_date) AS first_day FROM export_row WHERE mapping = :mapping")
                .bind("mapping", mapping.id())
                .map((row, context) -> Optional.ofNullable(row.getObject("first_day", LocalDate.class)))
                .one()
                .map(day -> day.isBefore(months.from()) ? months.from() : day)
                .filter(day -> !day.isAfter(months.to()));
    }

    private static List<ReconciledItem> unmatched(Reconciliation reconciliation) {
        return reconciliation.items().stream()
                .filter(item -> item.status() != ReconciledItem.Status.MATCHED)
                .toList();
    }

    private static List<CheckLine> lines(String mapping, List<ReconciledItem> items) {
        Map<String, CheckLine> lines = new TreeMap<>();
        for (ReconciledItem item : items) {
            String currency = item.difference().isPresent() ? item.currency().orElse(null) : null;
            lines.merge(
                    String.valueOf(currency),
                    new CheckLine(
                            mapping, null, currency, null, item.difference().orElse(null), 1),
                    UnreconciledRows::sum);
        }
        return new ArrayList<>(lines.values());
    }

    private static CheckLine sum(CheckLine one, CheckLine other) {
        BigDecimal first = one.amount();
        BigDecimal second = other.amount();
        return new CheckLine(
                one.about(),
                null,
                one.currency(),
                null,
                first == null || second == null ? null : first.add(second),
                one.count() + other.count());
    }
}
