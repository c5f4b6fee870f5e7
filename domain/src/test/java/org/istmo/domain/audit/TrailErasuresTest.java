package org.istmo.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.offline.Erasures;
import org.istmo.domain.audit.offline.Verdict;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailErasuresTest {

    private static final Reader ADMIN = reader(Role.ADMIN);
    private static final Reader AUDITOR = reader(Role.AUDITOR);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_erased_is_gone_and_the_chain_says_who_did_it_and_why(Vendor vendor) {
        TestDatabase database = written(vendor, 6);

        assertEquals(List.of(7L), erase(database, 2L, 4L, 5L));

        TrailReader trail = new TrailReader(database.snapshots());
        TrailReader.Told said = trail.entry(AUDITOR, 7);
        assertEquals("account:7", said.entry().actor());
        assertEquals("trail.erase", said.entry().action());
        assertEquals("entries:2,4-5", said.entry().subject());
        assertEquals(
                "{\"reason\":\"Asked to be forgotten\"}",
                said.particulars().orElseThrow().detail());
        for (long entry = 1; entry <= 6; entry++) {
            assertEquals(
                    !Set.of(2L, 4L, 5L).contains(entry),
                    trail.entry(AUDITOR, entry).particulars().isPresent());
        }
        Verification found = trail.verify(AUDITOR);
        assertTrue(found.intact());
        assertEquals(Verdict.ERASED, found.verdict());
        assertEquals(new Erasures.Found(3, 0, "2, 4-5", ""), found.erased());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_all_of_them_or_none(Vendor vendor) {
        TestDatabase database = written(vendor, 4);
        erase(database, 3L);

        assertRefused(database, Conflict.class, "particulars-erased", 2L, 3L);
        assertRefused(database, Conflict.class, "erasure-stays", 2L, 5L);
        assertRefused(database, Invalid.class, "invalid", 2L, 6L);

        assertEquals(new Erasures.Found(1, 0, "3", ""), verify(database).erased());
        assertEquals(5, verify(database).entries());
    }

    @Test
    void nobody_but_an_administrator_erases() {
        TestDatabase database = written(Vendor.H2, 1);
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                assertThrows(
                        Forbidden.class,
                        () -> erasures(database).erase(reader(role), new TreeSet<>(List.of(1L)), "No"),
                        role::word);
            }
        }
        assertEquals(Verdict.INTACT, verify(database).verdict());
    }

    /** One of two who erase the same is told that it is gone. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_two_erase_at_once_is_erased_once(Vendor vendor) throws Exception {
        TestDatabase database = written(vendor, 3);
        Callable<List<Long>> work = () -> erase(database, 2L);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Throwable> refused = new ArrayList<>();
        for (Future<List<Long>> one : both.invokeAll(List.of(work, work))) {
            try {
                one.get();
            } catch (ExecutionException late) {
                refused.add(late.getCause());
            }
        }
        both.shutdown();

        assertEquals(1, refused.size(), refused::toString);
        assertEquals("particulars-erased", ((Refusal) refused.get(0)).code());
        assertEquals(4, verify(database).entries());
        assertEquals(Verdict.ERASED, verify(database).verdict());
    }

    private static void assertRefused(
            TestDatabase database, Class<? extends Refusal> refusal, String code, Long... entries) {
        assertEquals(code, assertThrows(refusal, () -> erase(database, entries)).code());
    }

    private static List<Long> erase(TestDatabase database, Long... entries) {
        return erasures(database).erase(ADMIN, new TreeSet<>(List.of(entries)), "Asked to be forgotten");
    }

    private static TrailErasures erasures(TestDatabase database) {
        return new TrailErasures(new IstmoDataSource(database.settings()), Clock.systemUTC());
    }

    private static Verification verify(TestDatabase database) {
        return new TrailReader(database.snapshots()).verify(AUDITOR);
    }

    private static TestDatabase written(Vendor vendor, int entries) {
        TestDatabase database = TestDatabase.of(vendor);
        for (int number = 1; number <= entries; number++) {
            AuditEvent event = AuditEvent.done(AUDITOR, "test", "thing:" + number, Map.of("said", "something"));
            database.inTransaction(() -> {
                new Trail(database.dataSource(), Clock.systemUTC()).record(event);
                return true;
            });
        }
        return database;
    }

    private static Reader reader(Role role) {
        return new Reader(
                7, "someone", "Someone", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
