package org.istmo.domain.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.istmo.domain.accounting.ReconciledItem.Status;
import org.jspecify.annotations.Nullable;

/**
 * Holds rows of the accounts against entries of the ledger, each used once: by document, then by activity, currency and amount within some days, the
 * nearest day first; what is left of one day, activity and type, one on either side, belongs together with another amount.
 */
class Matching {

    private final String way;
    private final int days;
    private final Set<AccountsSide> accounts;
    private final Set<LedgerSide> ledger;
    private final List<ReconciledItem> items = new ArrayList<>();

    /**
     * @param way of the mapping's own entries
     * @param accounts in the order in which they are matched
     * @param ledger in the order in which they are matched
     */
    Matching(String way, int days, List<AccountsSide> accounts, List<LedgerSide> ledger) {
        this.way = way;
        this.days = days;
        this.accounts = new LinkedHashSet<>(accounts);
        this.ledger = new LinkedHashSet<>(ledger);
    }

    /** By date, what stands in the accounts first, then by number. */
    List<ReconciledItem> items() {
        by(entry -> entry.way().equals(way) ? entry.document() : "", AccountsSide::key);
        by(entry -> entry.way().equals(way) ? "" : entry.document(), AccountsSide::document);
        byFacts();
        byWhatIsLeft();
        for (AccountsSide row : accounts) {
            if (row.rejected() || row.amount() == null || row.amount().signum() != 0) {
                items.add(new ReconciledItem(
                        row.rejected() ? Status.REJECTED : Status.ONLY_IN_ACCOUNTS, row, null, row.reason()));
            }
        }
        ledger.forEach(entry -> items.add(new ReconciledItem(Status.ONLY_IN_LEDGER, null, entry, "")));
        items.sort(Comparator.comparing((ReconciledItem item) -> item.position().get(0))
                .thenComparing(item -> item.position().get(1))
                .thenComparing(item -> item.position().get(2)));
        return items;
    }

    private void by(Function<LedgerSide, String> document, Function<AccountsSide, String> key) {
        Map<String, List<LedgerSide>> known = new HashMap<>();
        for (LedgerSide entry : ledger) {
            if (!document.apply(entry).isEmpty()) {
                known.computeIfAbsent(document.apply(entry), any -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (AccountsSide row : List.copyOf(accounts)) {
            List<LedgerSide> those = known.getOrDefault(key.apply(row), List.of());
            if (!key.apply(row).isEmpty() && !those.isEmpty()) {
                LedgerSide entry =
                        those.stream().filter(one -> same(row, one)).findFirst().orElse(those.get(0));
                those.remove(entry);
                pair(row, entry, "document");
            }
        }
    }

    private void byFacts() {
        Map<String, List<LedgerSide>> known = byKey(entry -> entry.activity()
                + '|'
                + entry.currency()
                + '|'
                + entry.amount().stripTrailingZeros().toPlainString());
        nearest(known, row -> row.activity() + '|' + row.currency() + '|' + plain(row.amount()));
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }

    private Map<String, List<LedgerSide>> byKey(Function<LedgerSide, String> key) {
        Map<String, List<LedgerSide>> known = new HashMap<>();
        ledger.forEach(entry -> known.computeIfAbsent(key.apply(entry), any -> new ArrayList<>())
                .add(entry));
        return known;
    }

    /** Day by day further away, so that no row takes the entry that is another's of the very day. */
    private void nearest(Map<String, List<LedgerSide>> known, Function<AccountsSide, String> key) {
        for (int apart = 0; apart <= days; apart++) {
            int exactly = apart;
            BiPredicate<LocalDate, LocalDate> near =
                    (one, other) -> Math.abs(ChronoUnit.DAYS.between(one, other)) == exactly;
            for (AccountsSide row : List.copyOf(accounts)) {
                LocalDate day = row.date();
                if (day == null || row.rejected()) {
                    continue;
                }
                List<LedgerSide> those = known.getOrDefault(key.apply(row), List.of());
                those.stream()
                        .filter(entry -> near.test(day, entry.date()))
                        .findFirst()
                        .ifPresent(entry -> {
                            those.remove(entry);
                            pair(row, entry, exactly == 0 ? "date-and-amount" : "amount-within-days");
                        });
            }
        }
    }

    private void byWhatIsLeft() {
        Map<String, List<LedgerSide>> entries =
                byKey(entry -> entry.activity() + '|' + entry.currency() + '|' + entry.type() + '|' + entry.date());
        Map<String, List<AccountsSide>> rows = new LinkedHashMap<>();
        for (AccountsSide row : accounts) {
            if (!row.rejected() && row.date() != null) {
                rows.computeIfAbsent(
                                row.activity() + '|' + row.currency() + '|' + row.type() + '|' + row.date(),
                                any -> new ArrayList<>())
                        .add(row);
            }
        }
        rows.forEach((key, those) -> {
            List<LedgerSide> others = entries.getOrDefault(key, List.of());
            if (those.size() == 1 && others.size() == 1) {
                pair(those.get(0), others.get(0), "date-activity-and-type");
            }
        });
    }

    private void pair(AccountsSide row, LedgerSide entry, String reason) {
        accounts.remove(row);
        ledger.remove(entry);
        Status status = row.rejected() ? Status.REJECTED : same(row, entry) ? Status.MATCHED : Status.AMOUNT_DIFFERS;
        items.add(new ReconciledItem(status, row, entry, row.rejected() ? row.reason() : reason));
    }

    private static boolean same(AccountsSide row, LedgerSide entry) {
        return row.amount() != null
                && row.amount().compareTo(entry.amount()) == 0
                && entry.currency().equals(row.currency());
    }
}
