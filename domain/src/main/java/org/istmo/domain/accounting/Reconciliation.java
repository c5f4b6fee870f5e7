package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.office.OfficeCode;

/**
 * The ledger of an office held against its accounts.
 *
 * @param from the first day, by transaction date
 * @param to the last day
 * @param days how far apart the dates of what belongs together may be
 * @param items by date
 */
public record Reconciliation(
        String mapping, OfficeCode office, LocalDate from, LocalDate to, int days, List<ReconciledItem> items) {

    public Reconciliation {
        items = List.copyOf(items);
    }

    /** What both sides come to in one currency; what lies outside of the days is not in it. */
    public record Total(String currency, BigDecimal ledger, BigDecimal accounts) {

        /** The ledger's less the accounts'. */
        public BigDecimal difference() {
            return ledger.subtract(accounts);
        }

        private Total plus(BigDecimal more, BigDecimal booked) {
            return new Total(currency, ledger.add(more), accounts.add(booked));
        }
    }

    /** By currency. */
    public List<Total> totals() {
        Map<String, Total> totals = new TreeMap<>();
        for (ReconciledItem item : items) {
            LedgerSide entry = item.ledger();
            if (entry != null && within(entry.date())) {
                add(totals, entry.currency(), entry.amount(), BigDecimal.ZERO);
            }
            AccountsSide row = item.accounts();
            if (row != null
                    && row.currency() != null
                    && row.amount() != null
                    && row.date() != null
                    && within(row.date())) {
                add(totals, row.currency(), BigDecimal.ZERO, row.amount());
            }
        }
        return new ArrayList<>(totals.values());
    }

    /** How many of each status. */
    public Map<ReconciledItem.Status, Long> counts() {
        Map<ReconciledItem.Status, Long> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(item.status(), 1L, Long::sum));
        return counts;
    }

    private static void add(Map<String, Total> totals, String currency, BigDecimal ledger, BigDecimal accounts) {
        Total before = totals.getOrDefault(currency, new Total(currency, BigDecimal.ZERO, BigDecimal.ZERO));
        totals.put(currency, before.plus(ledger, accounts));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
