package org.istmo.reporting.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountNewsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
    private static final long FINANCE = Staff.FINANCE.account();

    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_owner_and_the_other_administrators_are_told_and_not_who_did_it(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        tell(database, Staff.ADMIN, AccountNews.What.RIGHTS, Optional.empty());

        assertEquals(
                List.of(
                        "second@un.org What the account finance may do was changed",
                        "fin@un.org What the account finance may do was changed"),
                round(database));
    }

    @ParameterizedTest
    @EnumSource(AccountNews.What.class)
    void each_news_has_its_words(AccountNews.What what) {
        TestDatabase database = staffed(Vendor.H2);

        tell(database, Staff.FINANCE, what, Optional.of("owner@un.org"));

        assertEquals(3, round(database).size());
        assertTrue(sent.stream().allMatch(one -> one.contains("account finance")), sent::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_another_address_the_one_before_is_told(Vendor vendor) {
        TestDatabase database = staffed(vendor);

        tell(database, Staff.ADMIN, AccountNews.What.MAIL, Optional.of("before@un.org"));
        tell(database, Staff.ADMIN, AccountNews.What.MAIL, Optional.empty());

        assertEquals(
                List.of(
                        "second@un.org The mail address of the account finance was changed",
                        "before@un.org The mail address of the account finance was changed"),
                round(database));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mail_reaches_where_there_is_a_server_and_a_domain_that_it_may_go_to(Vendor vendor) {
        TestDatabase database = staffed(vendor);
        MailServer server = new MailServer(
                MailSettings.from(java.util.Map.of("ISTMO_SMTP_URL", "smtp://127.0.0.1:2525"), "https://istmo.example"),
                "https://istmo.example");
        MailReach reach = new MailReach(database.dataSource(), server);

        assertTrue(reach.reaches("fin@UN.org"));
        assertFalse(reach.reaches("fin@elsewhere.example"));
        MailReach none =
                new MailReach(database.dataSource(), new MailServer(Optional.empty(), "https://istmo.example"));
        assertFalse(none.reaches("fin@un.org"));
    }

    private static void tell(TestDatabase database, Reader by, AccountNews.What what, Optional<String> before) {
        database.inTransaction(() -> {
            new AccountNews(database.dataSource(), CLOCK).tell(by, FINANCE, "finance", what, before);
            return null;
        });
    }

    private List<String> round(TestDatabase database) {
        Carrier carrier = (id, address, letter) -> {
            sent.add(address + " " + letter.subject());
            return new Outcome.Taken();
        };
        new Postman(
                        new Messages(database.dataSource(), CLOCK, new Trail(database.dataSource(), CLOCK)),
                        Optional.of(carrier),
                        "https://istmo.example")
                .round();
        return sent;
    }

    private static TestDatabase staffed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO account_role (account, role) VALUES (" + Staff.HEAD.account() + ", 'admin')");
            handle.execute("UPDATE account SET mail = 'second@un.org' WHERE id = " + Staff.HEAD.account());
            handle.execute("UPDATE account SET mail = 'fin@un.org' WHERE id = " + FINANCE);
            handle.execute("UPDATE account SET mail = 'admin@un.org' WHERE id = " + Staff.ADMIN.account());
        });
        return database;
    }
}
