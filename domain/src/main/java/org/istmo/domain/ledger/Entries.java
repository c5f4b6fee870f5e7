package org.istmo.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.money.ExchangeRates;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.OpenMonths;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Posts entries, reversals and re-allocations, and the cells with them. Nothing posted is changed; what touches a closed month is posted in the first
 * open one ({@code rules.md} 1 to 3). The latches of the offices are held by then.
 */
class Entries {

    /** How many activities' entries are held at once. */
    private static final int TOGETHER = 20;

    private final Handle handle;
    private final Numbers numbers;
    private final Terms terms;
    private final Exclusions exclusions;
    private final Allocator allocator;
    private final EntryRows rows;
    private final EntryRows consequences;
    private final Cells cells = new Cells();
    private final Map<OfficeCode, OpenMonths> months = new HashMap<>();

    Entries(
            Handle handle,
            Numbers numbers,
            Terms terms,
            AgreementDonors agreements,
            @Nullable Long receipt,
            Instant now) {
        this.handle = handle;
        this.numbers = numbers;
        this.terms = terms;
        this.allocator = new Allocator(new ExchangeRates(handle), agreements);
        this.rows = new EntryRows(handle, receipt, now);
        this.consequences = new EntryRows(handle, null, now);
        this.exclusions = new Exclusions(handle, terms, agreements, rows::write);
    }

    /** The latches of other offices were taken: within an office numbers come in the order in which its latch was held. */
    void othersHeld() {
        numbers.renew();
    }

    Exclusions exclusions() {
        return exclusions;
    }

    /**
     * Posts a movement.
     *
     * @param cause of an entry whose own month is open
     * @return how it was allocated
     */
    Allocation post(long activity, Movement movement, Cause cause) {
        ActivityTerms its = terms.of(activity);
        OpenMonths open = open(its.office());
        boolean late = open.isClosed(movement.date().withDayOfMonth(1));
        LocalDate month = open.postingMonth(movement.date());
        Allocation allocation = allocation(movement.facts(), its);
        rows.entry(numbers.next(), activity, its.office(), movement, month, allocation, late ? Cause.LATE : cause);
        add(its.office(), month, movement.facts(), allocation.parts(), 1);
        return allocation;
    }

    /** Takes entries back. */
    void reverse(Collection<StoredEntry> entries, Cause cause) {
        Map<Long, List<Part>> parts =
                StoredParts.of(handle, entries.stream().map(StoredEntry::id).toList());
        entries.forEach(entry -> reverse(rows, entry, parts.getOrDefault(entry.id(), List.of()), cause));
    }

    /** Takes an entry back and posts in its stead what it says now: in its month, or in the first open one. */
    void restate(StoredEntry entry, Movement movement, Cause cause) {
        reverse(List.of(entry), cause);
        LocalDate month = open(entry.office()).postingMonth(entry.postingMonth());
        Allocation allocation = allocation(movement.facts(), terms.of(entry.activity()));
        rows.entry(numbers.next(), entry.activity(), entry.office(), movement, month, allocation, cause);
        add(entry.office(), month, movement.facts(), allocation.parts(), 1);
    }

    /**
     * Posts anew what no longer stands as its activity's terms have it.
     *
     * @param cause null when it follows from what changed
     * @return how many were posted anew
     */
    int settle(Collection<StoredEntry> entries, @Nullable Cause cause) {
        return settle(rows, entries, cause);
    }

    private int settle(EntryRows into, Collection<StoredEntry> entries, @Nullable Cause cause) {
        List<Long> activities =
                entries.stream().map(StoredEntry::activity).distinct().toList();
        terms.expect(activities);
        exclusions.expect(activities);
        List<StoredEntry> stale = new ArrayList<>();
        Map<Long, Allocation> wanted = new HashMap<>();
        for (StoredEntry entry : entries) {
            Allocation allocation = allocation(entry.facts(), terms.of(entry.activity()));
            if (!allocation.digest().equals(entry.allocatedAs())) {
                stale.add(entry);
                wanted.put(entry.id(), allocation);
            }
        }
        Map<Long, List<Part>> parts =
                StoredParts.of(handle, stale.stream().map(StoredEntry::id).toList());
        for (StoredEntry entry : stale) {
            List<Part> was = parts.getOrDefault(entry.id(), List.of());
            Allocation is = Optional.ofNullable(wanted.get(entry.id())).orElseThrow();
            again(into, entry, was, is, cause == null ? Cause.between(was, entry.rate(), is) : cause);
        }
        return stale.size();
    }

    /** As {@link #settle(Collection, Cause)}, all that stand in these activities, without a receipt: no file said anything of them. */
    int settleAll(Collection<Long> activities, @Nullable Cause cause) {
        rows.write();
        exclusions.forget();
        int count = 0;
        for (List<Long> some : Chunks.of(activities, TOGETHER)) {
            count += settle(consequences, LiveEntries.of(handle, some), cause);
            consequences.write();
        }
        return count;
    }

    void write() {
        rows.write();
    }

    /** Writes what comes last before the trail. */
    void finish() {
        rows.write();
        cells.write(handle);
    }

    private Allocation allocation(Facts facts, ActivityTerms its) {
        return allocator.allocate(facts, its, exclusions.of(its, facts));
    }

    private void again(EntryRows into, StoredEntry entry, List<Part> was, Allocation is, Cause cause) {
        reverse(into, entry, was, cause);
        LocalDate month = open(entry.office()).postingMonth(entry.postingMonth());
        into.again(numbers.next(), entry, is, month, cause);
        add(entry.office(), month, entry.facts(), is.parts(), 1);
    }

    private void reverse(EntryRows into, StoredEntry entry, List<Part> was, Cause cause) {
        List<Part> reversed = was.stream().map(Part::reversed).toList();
        LocalDate month = open(entry.office()).postingMonth(entry.postingMonth());
        into.reversal(numbers.next(), entry, reversed, month, cause);
        add(entry.office(), month, entry.facts(), reversed, -1);
    }

    private void add(OfficeCode office, LocalDate month, Facts facts, List<Part> parts, int count) {
        parts.forEach(part -> cells.add(new PostedPart(office, month, facts.type(), facts.currency(), part, count)));
    }

    private OpenMonths open(OfficeCode office) {
        return months.computeIfAbsent(
                office,
                code -> new OpenMonths(handle.createQuery("SELECT closed_through FROM office WHERE code = :office")
                        .bind("office", code.code())
                        .map((row, context) -> Optional.ofNullable(row.getObject("closed_through", LocalDate.class)))
                        .one()));
    }
}
