package org.istmo.domain.clearance;

import static org.istmo.domain.clearance.Staff.ADMIN;
import static org.istmo.domain.clearance.Staff.LPO_MEX;
import static org.istmo.domain.clearance.Staff.ROPAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlansTest {

    private static final String TYPE = "donor-statement";
    private static final Optional<OfficeCode> ALL = Optional.empty();
    private static final List<SentStep> SHORT = List.of(step("submit", "officer"), step("head", "head"));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_type_of_the_set_has_its_steps_and_a_regional_overview_wants_both_heads(Vendor vendor) {
        TestDatabase database = database(vendor);

        assertEquals(
                List.of(
                                "centre-of-excellence",
                                "consultation-brief",
                                "country-programme",
                                TYPE,
                                "donor-progress",
                                "portfolio",
                                "regional-overview",
                                "treaty-matrix",
                                "treaty-state")
                        .stream()
                        .sorted()
                        .toList(),
                plans(database).all(ADMIN).stream().map(Plan::type).toList());
        assertEquals(
                "submit officer, finance finance, head-mexico head LPO-MEX, head-panama head ROPAN",
                plans(database).one(ADMIN, "regional-overview", ALL).told());
        assertEquals(
                "submit officer, finance finance, head head",
                plans(database).one(Staff.AUDITOR, TYPE, ALL).told());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_changes_them_and_the_trail_says_from_what_to_what(Vendor vendor) {
        TestDatabase database = database(vendor);

        Plan changed = change(database, ADMIN, ALL, 1, SHORT);

        assertEquals(2, changed.version());
        assertEquals("submit officer, head head", inForce(database, LPO_MEX));
        assertThrows(Stale.class, () -> change(database, ADMIN, ALL, 1, SHORT));
        assertEquals(
                "{\"after\":\"submit officer, head head\",\"before\":\"submit officer, finance finance, head head\"}",
                database.jdbi()
                        .withHandle(handle -> handle.createQuery(
                                        "SELECT detail FROM audit_particulars ORDER BY seq DESC LIMIT 1")
                                .mapTo(String.class)
                                .one()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_office_may_have_steps_of_its_own_and_drop_them_again(Vendor vendor) {
        TestDatabase database = database(vendor);

        change(database, ADMIN, Optional.of(ROPAN), 0, SHORT);

        assertEquals("submit officer, head head", inForce(database, ROPAN));
        assertEquals("submit officer, finance finance, head head", inForce(database, LPO_MEX));
        assertThrows(
                Stale.class, () -> database.inTransaction(() -> plans(database).drop(ADMIN, TYPE, ROPAN, 0)));
        database.inTransaction(() -> plans(database).drop(ADMIN, TYPE, ROPAN, 1));
        assertEquals("submit officer, finance finance, head head", inForce(database, ROPAN));
        assertEquals(2, plans(database).one(ADMIN, TYPE, Optional.of(ROPAN)).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_staff_read_them_and_nobody_but_an_administrator_changes_them(Vendor vendor) {
        TestDatabase database = database(vendor);

        for (Reader reader : List.of(Staff.HEAD, Staff.FINANCE, Staff.AUDITOR, Staff.DONOR)) {
            assertThrows(Forbidden.class, () -> change(database, reader, ALL, 1, SHORT));
        }
        assertThrows(Forbidden.class, () -> plans(database).all(Staff.DONOR));
        assertThrows(Forbidden.class, () -> plans(database).one(Staff.DONOR, TYPE, ALL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_type_that_nobody_set_steps_down_for_is_cleared_by_nobody(Vendor vendor) {
        TestDatabase database = database(vendor);

        Conflict refused = assertThrows(
                Conflict.class,
                () -> database.jdbi().withHandle(handle -> new PlanRows(handle).inForce("poem", LPO_MEX)));

        assertEquals("no-clearance-steps", refused.code());
        assertEquals(0, plans(database).one(ADMIN, "poem", ALL).version());
    }

    @Test
    void steps_that_cannot_stand_are_named_all_at_once() {
        TestDatabase database = database(Vendor.H2);

        assertEquals(List.of("/steps out-of-range"), faults(database, List.of(step("submit", "officer"))));
        assertEquals(
                List.of(
                        "/steps/0/step submit-first",
                        "/steps/0/role unknown-role",
                        "/steps/1/role unknown-role",
                        "/steps/2/step submit-first",
                        "/steps/3/step no-name",
                        "/steps/3/office unknown-office",
                        "/steps/5/step named-twice"),
                faults(
                        database,
                        List.of(
                                step("finance", "finance"),
                                step("audit", "auditor"),
                                step("submit", "officer"),
                                new SentStep("Head of office", "head", Optional.of("NOWHERE")),
                                step("look", "treaty"),
                                step("look", "head"))));
        assertEquals(List.of(), faults(database, List.of(step("submit", "treaty"), step("head", "head"))));
    }

    private static List<String> faults(TestDatabase database, List<SentStep> steps) {
        try {
            change(database, ADMIN, ALL, 1, steps);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fields().stream()
                    .map(field -> field.pointer() + " " + field.code())
                    .toList();
        }
    }

    private static String inForce(TestDatabase database, OfficeCode office) {
        return database.jdbi()
                .withHandle(handle -> new PlanRows(handle).inForce(TYPE, office).told());
    }

    private static Plan change(
            TestDatabase database, Reader by, Optional<OfficeCode> office, long version, List<SentStep> steps) {
        return database.inTransaction(() -> plans(database).change(by, TYPE, office, version, steps));
    }

    private static SentStep step(String name, String role) {
        return new SentStep(name, role, Optional.empty());
    }

    private static Plans plans(TestDatabase database) {
        return new Plans(database.dataSource(), Clock.systemUTC(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static TestDatabase database(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        Staff.enter(database);
        return database;
    }
}
