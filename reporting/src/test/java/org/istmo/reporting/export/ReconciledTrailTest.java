package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.DayHeads;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.audit.TrailErasures;
import org.istmo.domain.audit.TrailFilter;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.reconcile.Comparison;
import org.istmo.reporting.reconcile.Reconciliation;
import org.istmo.reporting.reconcile.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciledTrailTest {

    private static final LocalDate SECOND = LocalDate.parse("2024-01-02");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_stand_beside_the_verification_the_head_and_the_head_of_each_day(Vendor vendor) {
        TestDatabase database = written(vendor);
        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_particulars WHERE seq = 1"));

        Reconciliation found = taken(database, ActivityFilter.ALL);

        assertEquals(
                List.of(
                        "by.trail what.entries: 6 / 6",
                        "by.trail what.entries.erased: 1 / 1",
                        "by.head what.entries: 2 / 2",
                        "by.head what.hash: 1 / 1",
                        "by.day 2024-01-02 what.entries: 1 / 1",
                        "by.day 2024-01-02 what.hash: 1 / 1",
                        "by.day 2024-01-01 what.entries: 3 / 3",
                        "by.day 2024-01-01 what.hash: 1 / 1"),
                said(found));
        assertEquals("note.trail.intact", found.notes().get(0).word());
        assertEquals(
                new Said("note.trail.suspicious", List.of("1", "1")),
                found.notes().get(1));
        Explained.allOf(found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void particulars_that_were_erased_as_the_trail_says_are_named_so(Vendor vendor) {
        TestDatabase database = written(vendor);
        Reader admin = new Reader(
                7, "admin", "Admin", Set.of(Role.ADMIN), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
        new TrailErasures(new IstmoDataSource(database.settings()), Clock.systemUTC())
                .erase(admin, new TreeSet<>(List.of(2L, 3L)), "Asked to be forgotten");

        Reconciliation found = taken(database, ActivityFilter.ALL);

        assertEquals("by.trail what.entries.erased: 2 / 2", said(found).get(1));
        assertEquals("note.trail.intact", found.notes().get(0).word());
        assertEquals(
                new Said("note.trail.erased", List.of("2", "2-3")),
                found.notes().get(1));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void entries_that_were_removed_and_a_head_that_was_given_otherwise_are_named(Vendor vendor) {
        TestDatabase database = written(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM audit_particulars WHERE seq IN (2, 3)");
            handle.execute("DELETE FROM audit_entry WHERE seq IN (2, 3)");
            handle.execute("UPDATE audit_day_head SET hash = ? WHERE seq = 4", "0".repeat(64));
        });

        Reconciliation found = taken(database, ActivityFilter.ALL);

        List<Comparison> all = found.figures();
        Comparison first = all.get(all.size() - 2);
        assertEquals(List.of("2  MISSING  -1", "3  MISSING  -1"), Explained.named(first));
        assertEquals(List.of("3  MISSING  -1"), Explained.named(all.get(all.size() - 1)));
        assertEquals(List.of("4  OTHER_HASH  -1"), Explained.named(all.get(all.size() - 3)));
        assertEquals(new Said("note.trail.broken", List.of("2")), found.notes().get(0));
        Explained.allOf(found);
    }

    /** The chain is walked over the rows themselves: what is lost on the way to the file breaks it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_that_never_came_by_break_the_chain_and_miss_in_the_table(Vendor vendor) {
        Reconciliation found = NoRows.of(written(vendor), ExportedLedger.AUDIT_TRAIL, ActivityFilter.ALL);

        assertEquals("by.trail what.entries: 0 / 6", said(found).get(0));
        assertEquals(new Said("note.trail.broken", List.of("1")), found.notes().get(0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void particulars_that_say_something_else_now_are_found_as_their_row_goes_by(Vendor vendor) {
        TestDatabase database = written(vendor);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE audit_particulars SET detail = '{}' WHERE seq = 5"));

        Reconciliation found = taken(database, ActivityFilter.ALL);

        assertEquals(new Said("note.trail.broken", List.of("5")), found.notes().get(0));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_part_only_days_that_are_whole_in_it_are_compared(Vendor vendor) {
        Reconciliation found =
                taken(written(vendor), new ActivityFilter(Map.of(), Optional.of(SECOND), Optional.of(SECOND), ""));

        assertEquals(
                List.of(
                        "by.trail what.entries: 1 / 1",
                        "by.day 2024-01-02 what.entries: 1 / 1",
                        "by.day 2024-01-02 what.hash: 1 / 1"),
                said(found));
        assertEquals("note.trail.part", found.notes().get(0).word());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_entries_that_were_picked_no_chain_is_claimed(Vendor vendor) {
        TestDatabase database = written(vendor);
        LedgerFilter picked = new LedgerFilter(
                ActivityFilter.ALL, new TrailFilter("", "", "done", Optional.empty(), Optional.empty()));

        Reconciliation found =
                TakenRows.of(database, ExportedLedger.AUDIT_TRAIL, picked).reconciliation();

        assertEquals(List.of("by.trail what.entries: 6 / 6"), said(found));
        assertEquals(List.of(new Said("note.trail.picked", List.of())), found.notes());
    }

    private static List<String> said(Reconciliation found) {
        return found.figures().stream()
                .map(one -> String.join(
                                        " ",
                                        one.by().name().word(),
                                        String.join(" ", one.by().name().filled()))
                                .trim()
                        + " " + Explained.said(List.of(one)).get(0))
                .toList();
    }

    private static Reconciliation taken(TestDatabase database, ActivityFilter filter) {
        return TakenRows.of(database, ExportedLedger.AUDIT_TRAIL, filter).reconciliation();
    }

    /** Three entries on the first day, one on the second, two on the third; the heads of the first two were given out. */
    private static TestDatabase written(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        for (String at : List.of(
                "2024-01-01T00:00:00Z",
                "2024-01-01T01:00:00Z",
                "2024-01-01T02:00:00Z",
                "2024-01-02T23:59:59.123456Z",
                "2024-01-03T00:00:00Z",
                "2024-01-03T00:00:01Z")) {
            Trail trail = new Trail(database.dataSource(), Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
            database.inTransaction(() -> {
                trail.record(
                        new AuditEvent("account:1", "look", "thing:1", AuditEvent.DONE, "127.0.0.1", Map.of("a", "b")));
                return 0;
            });
        }
        database.jdbi().useTransaction(handle -> {
            DayHeads heads = new DayHeads(handle);
            heads.giveOut(SECOND.minusDays(1), OffsetDateTime.parse("2024-01-02T00:10:00Z"));
            heads.giveOut(SECOND, OffsetDateTime.parse("2024-01-03T00:10:00Z"));
        });
        return database;
    }
}
