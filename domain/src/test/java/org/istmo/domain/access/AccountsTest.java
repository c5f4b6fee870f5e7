package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.TestEntities;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final OfficeCode MEXICO = new OfficeCode("LPO-MEX");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_account_comes_back_as_it_was_opened(Vendor vendor) {
        TestEntities entities = new TestEntities(TestDatabase.of(vendor));
        within(entities, accounts -> accounts.openFirst(List.of(officer("officer.mex")), NOW));

        Reader reader = within(entities, accounts -> accounts.named("officer.mex"))
                .orElseThrow()
                .reader("192.0.2.7");

        assertEquals(Set.of(Role.OFFICER), reader.roles());
        assertEquals(Set.of(MEXICO), reader.offices());
        assertFalse(reader.wholeDonor());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_account_keeps_its_donor(Vendor vendor) {
        TestEntities entities = new TestEntities(TestDatabase.of(vendor));
        NewAccount donor = NewAccount.ofDonor("donor.us-gov-11", "Department", "en", "US-GOV-11");
        within(entities, accounts -> accounts.open(donor, "hash", NOW));

        Reader reader = within(entities, accounts -> accounts.named("donor.us-gov-11"))
                .orElseThrow()
                .reader("192.0.2.7");

        assertEquals("US-GOV-11", reader.donor().orElseThrow());
        assertTrue(reader.wholeDonor());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_verifier_s_account_keeps_what_it_is_engaged_for_and_opens_nothing_once_that_is_over(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        LedgerDesk.agree(database, 7, "G-7", "D-7");
        TestEntities entities = new TestEntities(database);
        Engagement engagement = new Engagement(
                LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), LocalDate.parse("2026-03-02"));
        NewAccount verifier = NewAccount.ofVerifier("firm", "A firm", "en", Set.of(7L), engagement);
        within(entities, accounts -> accounts.open(verifier, "hash", NOW));

        Account account = within(entities, accounts -> accounts.named("firm")).orElseThrow();

        Reader reader = account.reader("192.0.2.7");
        assertEquals(Set.of(Role.VERIFIER), reader.roles());
        assertEquals(Set.of(7L), reader.agreements());
        assertEquals(Optional.of(engagement), reader.engagement());
        assertTrue(account.opensAt(Instant.parse("2026-03-02T23:59:59Z")));
        assertFalse(account.opensAt(Instant.parse("2026-03-03T00:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void wrong_passwords_are_counted_in_the_database_and_lock(Vendor vendor) {
        TestEntities entities = new TestEntities(TestDatabase.of(vendor));
        long id = within(entities, accounts -> accounts.openFirst(List.of(officer("officer.mex")), NOW))
                .get(0)
                .id();

        for (int attempt = 0; attempt < LockOut.FREE_ATTEMPTS; attempt++) {
            within(entities, accounts -> accounts.refuse(id, NOW));
        }

        Account account = within(entities, accounts -> accounts.withId(id)).orElseThrow();
        assertEquals(NOW.plusSeconds(30), account.lockedUntil().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_nodes_that_start_at_once_one_opens_the_first_accounts(Vendor vendor) throws Exception {
        TestEntities entities = new TestEntities(TestDatabase.of(vendor));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = nodes.submit(() -> openFirst(entities, start));
            Future<Integer> other = nodes.submit(() -> openFirst(entities, start));
            start.countDown();

            assertEquals(2, one.get() + other.get());
        } finally {
            nodes.shutdownNow();
        }
    }

    private static int openFirst(TestEntities entities, CountDownLatch start) throws InterruptedException {
        start.await();
        return within(
                        entities,
                        accounts -> accounts.openFirst(List.of(officer("officer.mex"), officer("head.mex")), NOW))
                .size();
    }

    private static HashedAccount officer(String name) {
        return new HashedAccount(NewAccount.ofStaff(name, name, "es", Role.OFFICER, Set.of(MEXICO)), "hash");
    }

    private static <T> T within(TestEntities entities, Function<Accounts, T> work) {
        return entities.inTransaction(manager -> work.apply(new Accounts(manager)));
    }
}
