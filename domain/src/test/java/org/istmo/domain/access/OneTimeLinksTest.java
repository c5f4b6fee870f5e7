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

    private static OneTimeLinks at(TestDatabase database, Instant now) {
        return new OneTimeLinks(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
