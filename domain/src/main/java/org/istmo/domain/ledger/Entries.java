package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.domain.money.LargestRemainder;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.OpenMonths;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an activity: what its file says now, held against what was posted before as multisets. The difference posts reversals and new
 * entries ({@code rules.md} 1 to 3).
 */
class Entries {

    private static final String DOLLAR = "USD";

    private final OpenMonths months;
    private final Numbers numbers;
    private final ExchangeRates rates;
    private final Cells cells = new Cells();
    private final EntryRows rows;
    private final Handle handle;
    private final OfficeCode office;

    Entries(Handle handle, Numbers numbers, long receipt, OfficeCode office, OpenMonths months, Instant now) {
        this.handle = handle;
        this.numbers = numbers;
        this.office = office;
        this.months = months;
        this.rates = new ExchangeRates(handle);
        this.rows = new EntryRows(handle, receipt, office, now);
    }

    /** @param again whether the activity was posted before */
    void post(long activity, List<Movement> movements, boolean again, Set<Finding> notes) {
        Map<String, Deque<StoredEntry>> live = again ? live(activity) : new HashMap<>();
        List<Movement> fresh = new ArrayList<>();
        for (Movement movement : movements) {
            Deque<StoredEntry> same = live.get(movement.fingerprint());
            if (same == null || same.pollFirst() == null) {
                fresh.add(movement);
            }
        }
        live.values().forEach(gone -> gone.forEach(entry -> reverse(activity, entry)));
        fresh.forEach(movement -> post(activity, movement, again, notes));
        rows.write();
    }

    void finish() {
        cells.write(handle);
    }

    private Map<String, Deque<StoredEntry>> live(long activity) {
        Map<String, Deque<StoredEntry>> live = new HashMap<>();
        for (StoredEntry entry : LiveEntries.of(handle, activity)) {
            live.computeIfAbsent(entry.fingerprint(), key -> new ArrayDeque<>()).add(entry);
        }
        return live;
    }

    private void post(long activity, Movement movement, boolean again, Set<Finding> notes) {
        DraftTransaction transaction = movement.transaction();
        LocalDate month = months.postingMonth(movement.date());
        Optional<ExchangeRate> rate =
                dollars(transaction) ? Optional.empty() : rates.effectiveOn(movement.date(), transaction.currency());
        if (rate.isEmpty() && !dollars(transaction)) {
            notes.add(missingRate(transaction));
        }
        Cause cause = months.isClosed(movement.date().withDayOfMonth(1))
                ? Cause.LATE
                : again ? Cause.CORRECTION : Cause.IMPORT;
        long id = numbers.next();
        rows.entry(id, activity, movement, month, rate.map(ExchangeRate::id).orElse(null), cause);
        List<Part> parts = parts(movement, rate.orElse(null));
        for (int index = 0; index < parts.size(); index++) {
            rows.part(id, index + 1, parts.get(index));
            add(
                    month,
                    transaction.type(),
                    transaction.currency(),
                    movement.donor(),
                    movement.agreement(),
                    parts.get(index),
                    1);
        }
    }

    private void reverse(long activity, StoredEntry entry) {
        LocalDate month = months.postingMonth(entry.postingMonth());
        long id = numbers.next();
        rows.reversal(id, activity, entry, month, Cause.CORRECTION);
        for (int index = 0; index < entry.parts().size(); index++) {
            Part part = entry.parts().get(index).reversed();
            rows.part(id, index + 1, part);
            add(month, entry.type(), entry.currency(), entry.donor(), entry.agreement(), part, -1);
        }
    }

    private void add(
            LocalDate month,
            String type,
            String currency,
            @Nullable String donor,
            @Nullable Long agreement,
            Part part,
            int count) {
        cells.add(office.code(), month, type, currency, donor, agreement, part, count);
    }

    private static List<Part> parts(Movement movement, @Nullable ExchangeRate rate) {
        List<BigDecimal> amounts = LargestRemainder.split(
                movement.amount(), movement.shares().stream().map(Share::weight).toList());
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < amounts.size(); index++) {
            Share share = movement.shares().get(index);
            BigDecimal amount = amounts.get(index);
            parts.add(new Part(share.place(), share.theme(), amount, usd(movement, amount, rate)));
        }
        return parts;
    }

    private static @Nullable BigDecimal usd(Movement movement, BigDecimal amount, @Nullable ExchangeRate rate) {
        if (dollars(movement.transaction())) {
            return amount.setScale(ExchangeRate.USD_SCALE, RoundingMode.HALF_EVEN);
        }
        return rate == null ? null : rate.toUsd(amount);
    }

    private static boolean dollars(DraftTransaction transaction) {
        return transaction.currency().equals(DOLLAR);
    }

    private static Finding missingRate(DraftTransaction transaction) {
        return new Finding(
                Finding.Severity.NOTE,
                transaction.line(),
                "value/@currency",
                "missing-rate",
                "There is no exchange rate of " + transaction.currency() + " that is effective on " + transaction.date()
                        + ".");
    }
}
