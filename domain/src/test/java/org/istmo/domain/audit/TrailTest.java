package org.istmo.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
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
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailTest {

    private static final Reader AUDITOR = reader(Role.AUDITOR);

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

        assertTrue(verify(database).intact());
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
        database.inTransaction(() -> {
            trail(database)
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
