package org.istmo.domain.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DonorDeskTest {

    private static final Donor CANADA = new Donor(
            "CA-3",
            "Global Affairs Canada",
            "Asuntos Mundiales Canadá",
            Optional.of("10"),
            Optional.of(MonthDay.of(4, 1)),
            List.of(new DonorAlias("XM-DAC-301", "GAC")));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_is_read_as_it_was_entered_and_then_changed(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        enter(database, as(Role.OFFICER), CANADA);
        assertEquals(new KeptDonor(CANADA, 1, List.of()), desk(database).withCode(as(Role.AUDITOR), "CA-3"));

        Donor renamed = new Donor("CA-3", "Canada", "", Optional.empty(), Optional.empty(), List.of());
        change(database, as(Role.FINANCE), 1, renamed);

        assertEquals(new KeptDonor(renamed, 2, List.of()), desk(database).withCode(as(Role.ADMIN), "CA-3"));
        assertThrows(Stale.class, () -> change(database, as(Role.ADMIN), 1, CANADA));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_donors_that_come_with_the_program_know_their_fiscal_year(Vendor vendor) {
        Donor state = desk(TestDatabase.of(vendor))
                .withCode(as(Role.TREATY), "US-GOV-11")
                .donor();

        assertEquals(Optional.of(MonthDay.of(10, 1)), state.fiscalYear());
        assertEquals(Optional.of("10"), state.type());
        assertEquals("Departamento de Estado de los Estados Unidos", state.spanishName());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_code_and_an_alias_are_taken_once(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        enter(database, as(Role.OFFICER), CANADA);

        assertEquals("/code taken", fault(() -> enter(database, as(Role.OFFICER), CANADA)));
        Donor thief = new Donor(
                "CA-4",
                "Another",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new DonorAlias("XM-DAC-301", "GAC")));
        assertEquals("/aliases/0 taken", fault(() -> enter(database, as(Role.OFFICER), thief)));
        assertThrows(Missing.class, () -> desk(database).withCode(as(Role.OFFICER), "CA-4"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_alias_that_is_not_listed_any_more_is_retired_and_another_donor_may_have_it(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        enter(database, as(Role.OFFICER), CANADA);

        change(
                database,
                as(Role.OFFICER),
                1,
                new Donor("CA-3", "Canada", "", Optional.empty(), Optional.empty(), List.of()));
        assertEquals(List.of("CA-3 2 retired"), aliases(database));

        DonorAlias alias = CANADA.aliases().get(0);
        enter(
                database,
                as(Role.OFFICER),
                new Donor("CA-4", "Another", "", Optional.empty(), Optional.empty(), List.of(alias)));
        assertEquals(List.of("CA-4 3 "), aliases(database));
        database.jdbi()
                .useHandle(
                        handle -> assertEquals(Optional.of("CA-4"), new Donors(handle).named("XM-DAC-301", "GAC", "")));
    }

    private static List<String> aliases(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT donor || ' ' || version || ' '"
                                        + " || CASE WHEN retired_on IS NULL THEN '' ELSE 'retired' END FROM donor_alias WHERE ref = 'GAC'")
                        .mapTo(String.class)
                        .list());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_sees_itself_and_its_own_account(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        account(database, 8, "desk.one", "US-GOV-11");
        account(database, 9, "desk.two", "US-GOV-11");

        assertEquals(
                List.of(List.of(), List.of("desk.one", "desk.two")),
                desk(database).page(as(Role.OFFICER), "", 10).stream()
                        .map(KeptDonor::accounts)
                        .toList());
        List<KeptDonor> own = desk(database).page(donor(9, "US-GOV-11"), "", 10);
        assertEquals(
                List.of("US-GOV-11"),
                own.stream().map(kept -> kept.donor().code()).toList());
        assertEquals(List.of("desk.two"), own.get(0).accounts());
        assertThrows(Missing.class, () -> desk(database).withCode(donor(9, "US-GOV-11"), "US-GOV-1"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void officers_finance_and_the_administrator_keep_donors(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        for (Role role : List.of(Role.HEAD, Role.TREATY, Role.AUDITOR, Role.DONOR)) {
            assertThrows(Forbidden.class, () -> enter(database, as(role), CANADA));
        }
        enter(database, as(Role.ADMIN), CANADA);
        List<String> trail = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT action || ' ' || subject FROM audit_entry")
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of("donor.enter donor:CA-3"), trail);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_list_goes_on_after_a_code(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        enter(database, as(Role.OFFICER), CANADA);

        List<String> first = codes(database, "", 2);

        assertEquals(List.of("CA-3", "US-GOV-1"), first);
        assertEquals(List.of("US-GOV-11"), codes(database, "US-GOV-1", 2));
        assertTrue(codes(database, "US-GOV-11", 2).isEmpty());
    }

    private static List<String> codes(TestDatabase database, String after, int limit) {
        return desk(database).page(as(Role.OFFICER), after, limit).stream()
                .map(kept -> kept.donor().code())
                .toList();
    }

    private static String fault(Runnable work) {
        Invalid.Field field = assertThrows(Invalid.class, work::run).fields().get(0);
        return field.pointer() + " " + field.code();
    }

    private static void account(TestDatabase database, long id, String name, String donor) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "INSERT INTO account (id, name, display_name, language, password_hash, donor, whole_donor, enabled,"
                                        + " failed_attempts, credentials, created_at) VALUES (:id, :name, '', 'en', '', :donor, TRUE, TRUE, 0, 1, CURRENT_TIMESTAMP)")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("donor", donor)
                        .execute());
    }

    private static void enter(TestDatabase database, Reader by, Donor donor) {
        database.inTransaction(() -> {
            desk(database).enter(by, donor);
            return donor;
        });
    }

    private static void change(TestDatabase database, Reader by, long version, Donor donor) {
        database.inTransaction(() -> {
            desk(database).change(by, version, donor);
            return donor;
        });
    }

    private static DonorDesk desk(TestDatabase database) {
        Clock clock = Clock.fixed(Instant.parse("2023-08-01T03:00:00Z"), ZoneOffset.UTC);
        return new DonorDesk(
                database.dataSource(), (handle, changed) -> changed.size(), new Trail(database.dataSource(), clock));
    }

    private static Reader as(Role role) {
        return new Reader(1, "someone", "", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }

    private static Reader donor(long account, String code) {
        return new Reader(
                account, "desk", "", Set.of(Role.DONOR), Set.of(), Optional.of(code), true, Set.of(), "127.0.0.1");
    }
}
