package org.istmo.domain.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.TooLarge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnsentFormsTest {

    private static final String PAGE = "/rounds/4/questions/9";
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_typed_last_on_a_page_is_kept_for_its_writer_alone_until_it_is_dropped(Vendor vendor) {
        TestDatabase database = ready(vendor);

        keep(database, NOW, Staff.OFFICER, PAGE, "{\"a\":[\"one\"]}");
        keep(database, NOW.plusSeconds(5), Staff.OFFICER, PAGE, "{\"a\":[\"two\"]}");
        keep(database, NOW, Staff.OFFICER, "/rounds/4/questions/10", "{}");

        UnsentForm kept = forms(database, NOW).of(Staff.OFFICER, PAGE).orElseThrow();
        assertEquals("{\"a\":[\"two\"]}", kept.words());
        assertEquals(NOW.plusSeconds(5), kept.keptAt().toInstant());
        assertEquals(Optional.empty(), forms(database, NOW).of(Staff.HEAD, PAGE));
        database.inTransaction(() -> {
            forms(database, NOW).drop(Staff.OFFICER, PAGE);
            return PAGE;
        });
        assertEquals(Optional.empty(), forms(database, NOW).of(Staff.OFFICER, PAGE));
        assertTrue(
                forms(database, NOW).of(Staff.OFFICER, "/rounds/4/questions/10").isPresent());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_nobody_came_back_to_for_a_month_is_let_go(Vendor vendor) {
        TestDatabase database = ready(vendor);
        keep(database, NOW, Staff.OFFICER, PAGE, "{}");
        Instant later = NOW.plus(Duration.ofDays(30));

        assertTrue(
                forms(database, later.minusSeconds(1)).of(Staff.OFFICER, PAGE).isPresent());
        assertEquals(Optional.empty(), forms(database, later).of(Staff.OFFICER, PAGE));
        letGo(database, later.minusSeconds(1));
        assertEquals(1, LedgerDesk.number(database, "SELECT count(*) FROM unsent_form"));
        letGo(database, later);
        assertEquals(0, LedgerDesk.number(database, "SELECT count(*) FROM unsent_form"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_somebody_left_behind_is_let_go_by_the_clock_though_nobody_keeps_anything_new(Vendor vendor) {
        TestDatabase database = ready(vendor);
        keep(database, NOW, Staff.HEAD, PAGE, "{}");
        keep(database, NOW.plusSeconds(1), Staff.HEAD, "/rounds/4/questions/10", "{}");

        letGo(database, NOW.plus(Duration.ofDays(30)));

        assertEquals(
                "/rounds/4/questions/10",
                database.jdbi()
                        .withHandle(
                                handle -> handle.createQuery("SELECT page FROM unsent_form WHERE account = :account")
                                        .bind("account", Staff.HEAD.account())
                                        .mapTo(String.class)
                                        .one()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void more_than_any_form_holds_and_what_is_no_page_is_refused(Vendor vendor) {
        TestDatabase database = ready(vendor);

        assertThrows(
                TooLarge.class, () -> keep(database, NOW, Staff.OFFICER, PAGE, "x".repeat(UnsentForms.LARGEST + 1)));
        assertThrows(Invalid.class, () -> keep(database, NOW, Staff.OFFICER, "rounds", "{}"));
        assertThrows(Invalid.class, () -> keep(database, NOW, Staff.OFFICER, "/" + "a".repeat(300), "{}"));
    }

    private static void letGo(TestDatabase database, Instant at) {
        database.inTransaction(() -> {
            forms(database, at).letGo();
            return at;
        });
    }

    private static void keep(TestDatabase database, Instant at, Reader by, String page, String words) {
        database.inTransaction(() -> forms(database, at).keep(by, page, words));
    }

    private static UnsentForms forms(TestDatabase database, Instant at) {
        return new UnsentForms(database.dataSource(), Clock.fixed(at, ZoneOffset.UTC));
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
