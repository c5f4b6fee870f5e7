package org.istmo.domain.statement;

import static org.istmo.domain.grant.GrantDesk.staff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.GrantDesk;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.statement.StatementFormat.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementFormatsTest {

    private static final String DONOR = "US-GOV-11";

    private static final StatementFormat OWN = new StatementFormat(
            SpentBy.COST_CATEGORY,
            List.of(new Column("period", Map.of("en", "Spent", "es", "Gastado")), new Column("budget", Map.of())),
            Map.of("en", "Our title"),
            Map.of(),
            Map.of("es", "Notas"),
            false,
            true,
            true);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_usual_format_holds_until_somebody_says_otherwise(Vendor vendor) {
        TestDatabase database = ready(vendor);

        KeptFormat usual = formats(database).of(GrantDesk.STAFF, 5);
        change(database, GrantDesk.FINANCE, 0, OWN);
        change(database, GrantDesk.OFFICER, 1, OWN);

        assertEquals(new KeptFormat(0, StatementFormat.usual(SpentBy.COST_CATEGORY)), usual);
        assertEquals(new KeptFormat(2, OWN), formats(database).of(GrantDesk.STAFF, 5));
        assertEquals(
                2,
                LedgerDesk.number(
                        database, "SELECT count(*) FROM audit_entry WHERE action = 'grant.statement-format'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_saw_another_version_or_acts_for_another_office_changes_nothing(Vendor vendor) {
        TestDatabase database = ready(vendor);
        change(database, GrantDesk.FINANCE, 0, OWN);

        assertThrows(Stale.class, () -> change(database, GrantDesk.FINANCE, 0, OWN));
        assertThrows(Forbidden.class, () -> change(database, staff(Role.OFFICER, "ROPAN"), 1, OWN));
        assertThrows(Forbidden.class, () -> change(database, staff(Role.AUDITOR, "LPO-MEX"), 1, OWN));
        assertEquals(1, formats(database).of(GrantDesk.STAFF, 5).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_format_holds_for_each_of_its_agreements_until_that_one_has_its_own(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-11");
        LedgerDesk.agree(database, 7, "G-3", "XM-OTHER");
        KeptFormat usual = formats(database).of(GrantDesk.STAFF, DONOR);

        changeOfDonor(database, GrantDesk.FINANCE, 0, OWN);
        change(database, GrantDesk.OFFICER, 0, StatementFormat.usual(SpentBy.BUDGET_LINE));
        changeOfDonor(database, GrantDesk.OFFICER, 1, OWN.spentBy(SpentBy.BUDGET_LINE));

        assertEquals(new KeptFormat(0, StatementFormat.usual(SpentBy.COST_CATEGORY)), usual);
        assertEquals(
                new KeptFormat(2, OWN.spentBy(SpentBy.BUDGET_LINE)),
                formats(database).of(GrantDesk.STAFF, DONOR));
        assertEquals(
                new KeptFormat(1, StatementFormat.usual(SpentBy.BUDGET_LINE)),
                formats(database).of(GrantDesk.STAFF, 5));
        assertEquals(new KeptFormat(0, OWN), formats(database).of(GrantDesk.STAFF, 6), "it has no budget lines");
        assertEquals(usual, formats(database).of(GrantDesk.STAFF, 7));
        database.jdbi()
                .useHandle(handle -> handle.execute("INSERT INTO agreement_budget_line (agreement, ordinal, code,"
                        + " title_en, title_es, cost_category, amount) VALUES (6, 1, 'A', 'A', 'A', 'staff', 100)"));
        assertEquals(
                new KeptFormat(0, OWN.spentBy(SpentBy.BUDGET_LINE)),
                formats(database).of(GrantDesk.STAFF, 6));
        assertEquals(
                2,
                LedgerDesk.number(
                        database,
                        "SELECT count(*) FROM audit_entry WHERE action = 'donor.statement-format' AND subject ="
                                + " 'donor:US-GOV-11'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_an_office_that_has_an_agreement_with_the_donor_changes_its_format_from_the_version_it_saw(Vendor vendor) {
        TestDatabase database = ready(vendor);
        changeOfDonor(database, GrantDesk.FINANCE, 0, OWN);

        assertThrows(Stale.class, () -> changeOfDonor(database, GrantDesk.FINANCE, 0, OWN));
        assertThrows(Forbidden.class, () -> changeOfDonor(database, staff(Role.OFFICER, "ROPAN"), 1, OWN));
        assertThrows(Forbidden.class, () -> changeOfDonor(database, staff(Role.AUDITOR, "LPO-MEX"), 1, OWN));
        assertThrows(Forbidden.class, () -> formats(database).of(GrantDesk.donor(DONOR), DONOR));
        assertThrows(Missing.class, () -> formats(database).of(GrantDesk.STAFF, "XM-NOBODY"));
        assertEquals(1, formats(database).of(GrantDesk.STAFF, DONOR).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_column_that_nobody_knows_or_that_stands_twice_is_named(Vendor vendor) {
        TestDatabase database = ready(vendor);
        StatementFormat wrong = new StatementFormat(
                SpentBy.BUDGET_LINE,
                List.of(new Column("budget", Map.of()), new Column("budget", Map.of()), new Column("profit", Map.of())),
                Map.of(),
                Map.of(),
                Map.of(),
                true,
                true,
                false);

        Invalid refused = assertThrows(Invalid.class, () -> change(database, GrantDesk.OFFICER, 0, wrong));

        assertEquals(
                List.of("/columns/1/code", "/columns/2/code"),
                refused.fields().stream().map(Invalid.Field::pointer).toList());
    }

    private static void change(TestDatabase database, Reader by, long version, StatementFormat format) {
        database.inTransaction(() -> {
            formats(database).change(by, 5, version, format);
            return version;
        });
    }

    private static void changeOfDonor(TestDatabase database, Reader by, long version, StatementFormat format) {
        database.inTransaction(() -> {
            formats(database).change(by, DONOR, version, format);
            return version;
        });
    }

    private static StatementFormats formats(TestDatabase database) {
        return new StatementFormats(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        return database;
    }
}
