package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final long DONOR = Staff.DONOR.account();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_link_opens_once_for_fifteen_minutes_and_looking_at_it_uses_nothing_up(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        Secret link = at(database, NOW).make(DONOR, LinkPurpose.SIGN_IN);
        OneTimeLinks lastSecond = at(database, NOW.plus(Duration.ofMinutes(15)).minusSeconds(1));

        assertEquals(Optional.of(DONOR), lastSecond.accountOf(link, LinkPurpose.SIGN_IN));
        assertEquals(Optional.of(DONOR), lastSecond.take(link, LinkPurpose.SIGN_IN));
        assertEquals(Optional.empty(), lastSecond.take(link, LinkPurpose.SIGN_IN));
        assertEquals(Optional.empty(), lastSecond.accountOf(link, LinkPurpose.SIGN_IN));
        Secret other = at(database, NOW).make(DONOR, LinkPurpose.SIGN_IN);
        assertEquals(
                Optional.empty(), at(database, NOW.plus(Duration.ofMinutes(15))).take(other, LinkPurpose.SIGN_IN));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_link_for_one_thing_opens_no_other_and_its_digest_opens_nothing(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        OneTimeLinks links = at(database, NOW);
        Secret link = links.make(DONOR, LinkPurpose.HANDED_PASSWORD);

        assertEquals(Optional.empty(), links.take(link, LinkPurpose.SIGN_IN));
        assertEquals(Optional.empty(), links.take(new Secret(link.digest()), LinkPurpose.PASSWORD));
        assertEquals(
                List.of(link.digest()),
                database.jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT id_hash FROM one_time_link")
                                .mapTo(String.class)
                                .list()));
        assertEquals(
                Optional.of(DONOR), at(database, NOW.plus(Duration.ofHours(23))).take(link, LinkPurpose.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_newer_link_ends_the_one_before_and_none_for_anything_else_or_anybody_else(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        OneTimeLinks links = at(database, NOW);
        Secret handed = links.make(DONOR, LinkPurpose.HANDED_PASSWORD);
        Secret signIn = links.make(DONOR, LinkPurpose.SIGN_IN);
        Secret others = links.make(Staff.FINANCE.account(), LinkPurpose.PASSWORD);
        Secret newer = links.make(DONOR, LinkPurpose.PASSWORD);

        assertEquals(Optional.empty(), links.accountOf(handed, LinkPurpose.PASSWORD));
        assertEquals(Optional.of(DONOR), links.accountOf(newer, LinkPurpose.PASSWORD));
        assertEquals(Optional.of(DONOR), links.accountOf(signIn, LinkPurpose.SIGN_IN));
        assertEquals(Optional.of(Staff.FINANCE.account()), links.accountOf(others, LinkPurpose.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_would_begin_a_session_ends_together_links_and_half_sign_ins(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        OneTimeLinks links = at(database, NOW);
        SignInSteps steps = new SignInSteps(database.dataSource());
        Secret link = links.make(DONOR, LinkPurpose.HANDED_PASSWORD);
        Secret step = steps.begin(DONOR, "form", NOW);
        Secret others = steps.begin(Staff.FINANCE.account(), "form", NOW);

        links.end(DONOR);

        assertEquals(Optional.empty(), links.accountOf(link, LinkPurpose.PASSWORD));
        assertEquals(Optional.empty(), steps.of(step, NOW));
        assertEquals(Optional.of(Staff.FINANCE.account()), steps.of(others, NOW).map(SignInSteps.Half::account));
        assertEquals(Optional.empty(), steps.of(others, NOW.plus(SignInSteps.PATIENCE)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_who_take_one_link_at_once_one_has_the_account(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        Secret link = at(database, NOW).make(DONOR, LinkPurpose.SIGN_IN);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Long>> second = database.inTransaction(() -> {
                assertEquals(Optional.of(DONOR), at(database, NOW).take(link, LinkPurpose.SIGN_IN));
                Future<Optional<Long>> begun = other.submit(
                        () -> database.inTransaction(() -> at(database, NOW).take(link, LinkPurpose.SIGN_IN)));
                assertThrows(TimeoutException.class, () -> begun.get(500, TimeUnit.MILLISECONDS));
                return begun;
            });
            assertEquals(Optional.empty(), second.get());
        } finally {
            other.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void however_many_take_one_link_at_once_it_opens_one_time(Vendor vendor) throws Exception {
        TestDatabase database = staffed(vendor);
        Secret link = at(database, NOW).make(DONOR, LinkPurpose.SIGN_IN);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Long>>> all = Collections.nCopies(
                    8, () -> database.inTransaction(() -> at(database, NOW).take(link, LinkPurpose.SIGN_IN)));
            List<Long> opened = new ArrayList<>();
            for (Future<Optional<Long>> one : crowd.invokeAll(all)) {
                one.get().ifPresent(opened::add);
            }
            assertEquals(List.of(DONOR), opened);
        } finally {
            crowd.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_key_that_nobody_was_sent_opens_nothing_and_uses_nothing_up(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        OneTimeLinks links = at(database, NOW);
        Secret link = links.make(DONOR, LinkPurpose.SIGN_IN);

        for (String key : List.of(
                "",
                " ",
                link.text() + "x",
                link.text().substring(1),
                Secret.fresh("").text())) {
            assertEquals(Optional.empty(), links.take(new Secret(key), LinkPurpose.SIGN_IN), key);
        }
        assertEquals(Optional.of(DONOR), links.take(link, LinkPurpose.SIGN_IN));
    }

    @Test
    void the_key_of_a_link_stands_behind_what_browsers_tell_a_server() {
        URI link = URI.create("https://istmo.example" + LinkPurpose.SIGN_IN.path(new Secret("the-key")));

        assertEquals("the-key", link.getFragment());
        assertEquals("/sign-in/link", link.getPath());
        assertNull(link.getQuery());
    }

    private static OneTimeLinks at(TestDatabase database, Instant now) {
        return new OneTimeLinks(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
