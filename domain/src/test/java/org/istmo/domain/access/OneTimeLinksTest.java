package org.istmo.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
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

    private static OneTimeLinks at(TestDatabase database, Instant now) {
        return new OneTimeLinks(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
