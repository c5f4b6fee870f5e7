package org.istmo.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.audit.offline.Verdict;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailTest {

    private static final Reader AUDITOR = reader(Role.AUDITOR);

    @Test
    void no_field_that_is_hashed_runs_over_lines_whatever_a_caller_sends() {
        AuditEvent event = AuditEvent.refused(AUDITOR, "refuse.GET", "reports/1\ndone\u0000é", Map.of());

        assertEquals("reports/1%0Adone%00é", event.subject());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_chain_as_it_was_written_is_intact(Vendor vendor) {
        TestDatabase database = written(vendor, 5);

        Verification found = verify(database);

        assertTrue(found.intact());
        assertEquals(5, found.entries());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void how_far_the_walk_is_is_told_while_it_goes_on(Vendor vendor) {
        TestDatabase database = written(vendor, 1_100);
        List<String> told = new ArrayList<>();

        new TrailReader(database.snapshots()).verify(AUDITOR, (walked, all) -> told.add(walked + " of " + all));

        assertEquals(List.of("0 of 1100", "500 of 1100", "1000 of 1100"), told);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_altered_entry_is_found_and_named(Vendor vendor) {
        assertBroken(3, vendor, "UPDATE audit_entry SET action = 'nothing' WHERE seq = 3");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_removed_entry_is_found_and_named(Vendor vendor) {
        assertBroken(2, vendor, "DELETE FROM audit_entry WHERE seq = 2");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_last_entry_removed_is_found_and_named(Vendor vendor) {
        assertBroken(5, vendor, "DELETE FROM audit_entry WHERE seq = 5");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_put_in_at_the_end_is_found_and_named(Vendor vendor) {
        assertBroken(
                6,
                vendor,
                "INSERT INTO audit_entry SELECT 6, at, actor, action, subject, outcome, digest, hash, hash FROM audit_entry WHERE seq = 5");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void entries_in_another_order_are_found_and_named(Vendor vendor) {
        assertBroken(
                2,
                vendor,
                "UPDATE audit_entry SET seq = 99 WHERE seq = 2",
                "UPDATE audit_entry SET seq = 2 WHERE seq = 3",
                "UPDATE audit_entry SET seq = 3 WHERE seq = 99");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void particulars_that_say_something_else_now_are_found(Vendor vendor) {
        assertBroken(4, vendor, "UPDATE audit_particulars SET detail = '{}' WHERE seq = 4");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void particulars_that_were_erased_break_nothing(Vendor vendor) {
        TestDatabase database = written(vendor, 5);

        database.jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_particulars WHERE seq = 4"));

        Verification found = verify(database);
        assertTrue(found.intact());
        assertEquals(new Erasures.Found(1, 1, "4", "4"), found.erased());
        assertEquals(Verdict.SUSPICIOUS, found.verdict());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_writers_at_once_make_one_chain(Vendor vendor) throws Exception {
        TestDatabase database = TestDatabase.of(vendor);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> work = IntStream.range(0, 80)
                .<Future<?>>mapToObj(number -> writers.submit(() -> write(database, number)))
                .toList();
        for (Future<?> done : work) {
            done.get();
        }
        writers.shutdown();

        Verification found = verify(database);

        assertTrue(found.intact());
        assertEquals(80, found.entries());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_rolled_back_leaves_no_entry(Vendor vendor) {
        TestDatabase database = written(vendor, 1);

        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(() -> {
                    trail(database).record(AuditEvent.bySystem("test", "thing:2", Map.of()));
                    throw new IllegalStateException("rolled back");
                }));

        assertEquals(1, verify(database).entries());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_but_an_auditor_reads_it(Vendor vendor) {
        TestDatabase database = written(vendor, 1);
        TrailReader reader = new TrailReader(database.snapshots());

        for (Role role : Role.values()) {
            if (role != Role.AUDITOR) {
                assertThrows(Forbidden.class, () -> reader.verify(reader(role)), role::word);
            }
        }
        assertEquals(1, reader.page(AUDITOR, 0, 10).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_latest_are_found_by_who_did_what_with_which_outcome_on_which_days(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        for (int day = 1; day <= 4; day++) {
            write(database, day, Clock.fixed(Instant.parse("2026-11-0" + day + "T23:59:59Z"), ZoneOffset.UTC));
        }
        database.inTransaction(() -> {
            Clock fifth = Clock.fixed(Instant.parse("2026-11-05T00:00:00Z"), ZoneOffset.UTC);
            Trail trail = new Trail(database.dataSource(), fifth);
            trail.record(AuditEvent.bySystem("test_more", "other:5", Map.of()));
            trail.record(AuditEvent.refused(AUDITOR, "testing", "thing:6", Map.of()));
            return 2;
        });

        assertEquals(List.of(6L, 5L, 4L, 3L, 2L, 1L), latest(database, TrailFilter.ALL));
        assertEquals(List.of(5L), latest(database, new TrailFilter("system", "", "", none(), none())));
        assertEquals(List.of(), latest(database, new TrailFilter("nobody", "", "", none(), none())));
        assertEquals(List.of(5L), latest(database, new TrailFilter("", "test_", "", none(), none())));
        assertEquals(List.of(6L), latest(database, new TrailFilter("", "thing:6", "", none(), none())));
        assertEquals(List.of(6L), latest(database, new TrailFilter("", "", "refused", none(), none())));
        assertEquals(
                List.of(3L, 2L),
                latest(
                        database,
                        new TrailFilter(
                                "",
                                "",
                                "",
                                Optional.of(LocalDate.of(2026, 11, 2)),
                                Optional.of(LocalDate.of(2026, 11, 3)))));
        TrailReader reader = new TrailReader(database.snapshots());
        assertEquals(
                List.of(4L, 3L),
                reader.slice(AUDITOR, TrailFilter.ALL, new Slice("seq", true, 2, 2)).stream()
                        .map(told -> told.entry().seq())
                        .toList());
        assertEquals(
                List.of("test", "test", "test", "test"),
                reader.slice(AUDITOR, TrailFilter.ALL, new Slice("what", false, 0, 4)).stream()
                        .map(told -> told.entry().action())
                        .toList());
        for (String by : List.of("who", "subject", "outcome")) {
            assertEquals(
                    6,
                    reader.slice(AUDITOR, TrailFilter.ALL, new Slice(by, false, 0, 9))
                            .size());
        }
        assertEquals("testing", reader.entry(AUDITOR, 6).entry().action());
        assertThrows(Missing.class, () -> reader.entry(AUDITOR, 7));
        assertThrows(Forbidden.class, () -> reader.entry(reader(Role.FINANCE), 1));
        assertThrows(
                Forbidden.class,
                () -> reader.slice(reader(Role.FINANCE), TrailFilter.ALL, new Slice("seq", true, 0, 2)));
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }

    private static List<Long> latest(TestDatabase database, TrailFilter filter) {
        return new TrailReader(database.snapshots())
                .slice(AUDITOR, filter, new Slice("seq", true, 0, 10)).stream()
                        .map(told -> told.entry().seq())
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_head_of_a_day_is_given_out_once_and_counts_what_was_written_by_then(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        for (String at : List.of("2026-11-01T23:59:59.999999Z", "2026-11-02T00:00:00Z", "2026-11-04T07:00:00Z")) {
            write(database, 1, Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
        }

        List<DayHead> given = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            given.add(giveOut(database, day).orElseThrow());
        }

        assertEquals(List.of(1L, 2L, 2L), given.stream().map(DayHead::seq).toList());
        assertEquals(List.of(1L, 1L, 0L), given.stream().map(DayHead::entries).toList());
        assertTrue(giveOut(database, 2).isEmpty());
        assertEquals(given.get(1).hash(), given.get(2).hash());
        TrailReader reader = new TrailReader(database.snapshots());
        assertEquals(
                given.subList(0, 2),
                List.of(
                        reader.head(AUDITOR, LocalDate.parse("2026-11-01")),
                        reader.head(AUDITOR, LocalDate.parse("2026-11-02"))));
        assertEquals(
                given.get(1),
                reader.heads(AUDITOR, LocalDate.parse("2026-11-03"), 1).get(0));
        assertEquals(
                List.of(given.get(2), given.get(0)),
                reader.heads(AUDITOR, new Slice("entries", false, 0, 2)),
                "the fewest entries, then by day");
        assertEquals(List.of(given.get(0)), reader.heads(AUDITOR, new Slice("last", true, 2, 2)));
        assertThrows(Forbidden.class, () -> reader.heads(reader(Role.ADMIN), new Slice("day", true, 0, 1)));
        assertThrows(Missing.class, () -> reader.head(AUDITOR, LocalDate.parse("2026-11-04")));
        assertThrows(Forbidden.class, () -> reader.heads(reader(Role.ADMIN), LocalDate.MAX, 1));
        assertTrue(verify(database).intact());
    }

    /** Whoever owns the database may compute every hash anew; the heads that were given out stay. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_chain_that_was_written_anew_is_found_by_the_day_whose_head_is_gone(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        write(database, 1, Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC));
        write(database, 2, Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC));
        giveOut(database, 1);
        giveOut(database, 2);

        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM audit_entry");
            handle.execute("DELETE FROM audit_particulars");
            handle.execute("UPDATE audit_head SET seq = 0, hash = ?", ChainedEntry.GENESIS);
        });
        write(database, 1, Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC));

        Verification found = verify(database);
        assertFalse(found.intact());
        assertEquals(null, found.firstBroken());
        assertEquals(List.of(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02")), found.brokenDays());
    }

    private static Optional<DayHead> giveOut(TestDatabase database, int day) {
        return database.inTransaction(() -> database.jdbi()
                .withHandle(handle -> new DayHeads(handle)
                        .giveOut(LocalDate.of(2026, 11, day), OffsetDateTime.parse("2026-11-05T00:00:00Z"))));
    }

    private static void assertBroken(long seq, Vendor vendor, String... meddling) {
        TestDatabase database = written(vendor, 5);
        for (String sql : meddling) {
            database.jdbi().useHandle(handle -> handle.execute(sql));
        }

        Verification found = verify(database);

        assertFalse(found.intact());
        assertEquals(seq, found.firstBroken());
    }

    private static TestDatabase written(Vendor vendor, int entries) {
        TestDatabase database = TestDatabase.of(vendor);
        for (int number = 1; number <= entries; number++) {
            write(database, number);
        }
        return database;
    }

    private static void write(TestDatabase database, int number) {
        write(database, number, Clock.systemUTC());
    }

    private static void write(TestDatabase database, int number, Clock clock) {
        database.inTransaction(() -> {
            new Trail(database.dataSource(), clock)
                    .record(AuditEvent.done(
                            AUDITOR, "test", "thing:" + number, Map.of("number", String.valueOf(number))));
            return number;
        });
    }

    private static Trail trail(TestDatabase database) {
        return new Trail(database.dataSource(), Clock.systemUTC());
    }

    private static Verification verify(TestDatabase database) {
        return new TrailReader(database.snapshots()).verify(AUDITOR);
    }

    private static Reader reader(Role role) {
        return new Reader(
                7, "someone", "Someone", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
