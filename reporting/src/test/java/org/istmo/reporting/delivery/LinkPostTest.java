package org.istmo.reporting.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.OneTimeLinks;
import org.istmo.domain.access.Secret;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkPostTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Pattern LINK =
            Pattern.compile("https://istmo\\.example(/sign-in/[a-z]+)#([A-Za-z0-9_-]{43})\\s");

    private final List<Letter> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_is_sent_a_link_by_name_or_address_that_stands_nowhere_but_in_the_mail(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        for (String asked : List.of("donor", " Desk@UN.org ", "finance", "nobody", "", "fin@un.org")) {
            ask(database, NOW, asked);
        }

        assertEquals(List.of("sign-in-link 108 /sign-in"), queued(database));
        round(database);
        Matcher link = LINK.matcher(sent.get(0).text());
        assertTrue(link.find(), sent.get(0).text());
        assertEquals("/sign-in/link", link.group(1));
        assertEquals("Your link to sign in", sent.get(0).subject());
        assertEquals(List.of("sign-in-link 108 /sign-in"), queued(database));
        OneTimeLinks links = new OneTimeLinks(database.dataSource(), clock(NOW));
        assertEquals(Optional.of(108L), links.take(new Secret(link.group(2)), LinkPurpose.SIGN_IN));
        assertEquals(Optional.empty(), links.take(new Secret(link.group(2)), LinkPurpose.SIGN_IN));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void however_often_it_is_asked_one_goes_out_in_two_minutes(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        for (int times = 0; times < 5; times++) {
            ask(database, NOW.plusSeconds(times), "donor");
        }
        assertEquals(1, queued(database).size());
        ask(database, NOW.plus(LinkPost.ONE_IN), "donor");
        assertEquals(2, queued(database).size());
        for (int times = 2; times < 20; times++) {
            ask(database, NOW.plus(LinkPost.ONE_IN.multipliedBy(times)), "donor");
        }
        assertEquals(LinkPost.MOST_AN_HOUR, queued(database).size());
        ask(database, NOW.plus(Duration.ofMinutes(61)), "donor");
        assertEquals(LinkPost.MOST_AN_HOUR + 1, queued(database).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_has_a_link_sent_to_choose_a_password(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        LinkPost post = post(database, NOW);

        assertThrows(Forbidden.class, () -> post.sendPassword(Staff.HEAD, 102));
        assertEquals(
                "no-mail-address",
                assertThrows(Conflict.class, () -> post.sendPassword(Staff.ADMIN, 103))
                        .code());
        database.inTransaction(() -> {
            post.sendPassword(Staff.ADMIN, 102);
            return null;
        });
        assertEquals(
                "sent-just-now",
                assertThrows(
                                Conflict.class,
                                () -> database.inTransaction(() -> {
                                    post.sendPassword(Staff.ADMIN, 102);
                                    return null;
                                }))
                        .code());
        round(database);
        Matcher link = LINK.matcher(sent.get(0).text());
        assertTrue(link.find(), sent.get(0).text());
        assertEquals("/sign-in/password", link.group(1));
        assertFalse(sent.get(0).html().contains("Sign in to see it"));
    }

    private void round(TestDatabase database) {
        Messages messages = new Messages(
                database.dataSource(),
                clock(NOW.plus(Duration.ofSeconds(10))),
                new Trail(database.dataSource(), clock(NOW)));
        new Postman(
                        messages,
                        Optional.of((id, address, letter) -> {
                            sent.add(letter);
                            return new Outcome.Taken();
                        }),
                        "https://istmo.example")
                .round();
    }

    private static void ask(TestDatabase database, Instant now, String asked) {
        database.inTransaction(() -> {
            post(database, now).sendSignIn(asked, "192.0.2.7");
            return null;
        });
    }

    private static LinkPost post(TestDatabase database, Instant now) {
        return new LinkPost(database.dataSource(), new Trail(database.dataSource(), clock(now)), clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<String> queued(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT kind, account, path FROM outbox ORDER BY id")
                        .map((row, context) -> row.getString(1) + " " + row.getLong(2) + " " + row.getString(3))
                        .list());
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE account SET mail = 'desk@un.org' WHERE id = 108");
            handle.execute("UPDATE account SET mail = 'fin@un.org' WHERE id = 102");
        });
        return database;
    }
}
