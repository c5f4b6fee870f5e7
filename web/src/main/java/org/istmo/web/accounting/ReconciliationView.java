package org.istmo.web.accounting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.accounting.AccountsSide;
import org.istmo.domain.accounting.LedgerSide;
import org.istmo.domain.accounting.ReconciledItem;
import org.istmo.domain.accounting.Reconciliation;
import org.istmo.domain.money.Decimals;
import org.istmo.web.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * Ledger against accounts; money is an exact string beside its currency (ISO 4217).
 *
 * @param counts how many items of each status there are in all
 */
public record ReconciliationView(
        String mapping,
        String office,
        String from,
        String to,
        int days,
        List<TotalView> totals,
        Map<String, Long> counts,
        List<ItemView> items,
        @Nullable String next) {

    /** What both sides come to; the difference is the ledger's less the accounts'. */
    public record TotalView(String currency, String ledger, String accounts, String difference) {}

    /** A row and an entry that belong together, or one that is alone. */
    public record ItemView(
            String status,
            String document,
            @Nullable AccountsView accounts,
            @Nullable LedgerView ledger,
            @Nullable String difference,
            @Nullable String currency,
            String reason) {}

    /** The accounts' row. */
    public record AccountsView(
            String document,
            int line,
            @Nullable String date,
            @Nullable String value,
            @Nullable String currency,
            String activity,
            String type,
            String description,
            String status,
            String receipt) {}

    /** The ledger's entry, and the way it came in. */
    public record LedgerView(
            long transaction,
            String way,
            String document,
            String date,
            String value,
            String currency,
            String activity,
            String type,
            String description) {}

    static ReconciliationView of(Reconciliation reconciliation, Page<ItemView> page) {
        Map<String, Long> counts = new LinkedHashMap<>();
        reconciliation.counts().forEach((status, count) -> counts.put(status.word(), count));
        return new ReconciliationView(
                reconciliation.mapping(),
                reconciliation.office().code(),
                reconciliation.from().toString(),
                reconciliation.to().toString(),
                reconciliation.days(),
                reconciliation.totals().stream()
                        .map(total -> new TotalView(
                                total.currency(),
                                money(total.ledger()),
                                money(total.accounts()),
                                money(total.difference())))
                        .toList(),
                counts,
                page.items(),
                page.next());
    }

    static ItemView item(ReconciledItem item) {
        AccountsSide row = item.accounts();
        LedgerSide entry = item.ledger();
        return new ItemView(
                item.status().word(),
                row != null ? row.document() : entry != null ? entry.document() : "",
                row == null ? null : view(row),
                entry == null ? null : view(entry),
                item.difference().map(ReconciliationView::money).orElse(null),
                item.currency().orElse(null),
                item.reason());
    }

    private static AccountsView view(AccountsSide row) {
        return new AccountsView(
                row.document(),
                row.line(),
                Optional.ofNullable(row.date()).map(Object::toString).orElse(null),
                Optional.ofNullable(row.amount()).map(ReconciliationView::money).orElse(null),
                row.currency(),
                row.activity(),
                row.type(),
                row.description(),
                row.status(),
                "/api/v1/imports/" + row.receipt());
    }

    private static LedgerView view(LedgerSide entry) {
        return new LedgerView(
                entry.entry(),
                entry.way(),
                entry.document(),
                entry.date().toString(),
                money(entry.amount()),
                entry.currency(),
                entry.activity(),
                entry.type(),
                entry.description());
    }

    private static String money(BigDecimal amount) {
        return Decimals.plain(amount).toPlainString();
    }
}
