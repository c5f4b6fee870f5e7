package org.istmo.domain.grant;

import static org.istmo.domain.grant.GrantDesk.FINANCE;
import static org.istmo.domain.grant.GrantDesk.OFFICER;
import static org.istmo.domain.grant.GrantDesk.STAFF;
import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementDeskTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_is_read_as_it_was_entered(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        AgreementTerms whole = whole().build();

        long id = desk.enter(OFFICER, whole);

        assertEquals(new KeptAgreement(id, 1, whole, 0), desk.agreements().withId(STAFF, id));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_change_takes_the_place_of_everything_but_the_number(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, whole().build());
        AgreementTerms bare = anAgreement().numbered("G-WHOLE").over("5").build();

        desk.change(FINANCE, id, 1, bare);

        assertEquals(new KeptAgreement(id, 2, bare, 0), desk.agreements().withId(STAFF, id));
        assertEquals(
                "number-stays",
                assertThrows(
                                Conflict.class,
                                () -> desk.change(
                                        OFFICER,
                                        id,
                                        2,
                                        anAgreement().numbered("G-9").build()))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_retired_is_named_by_nothing_new_and_stays_where_it_stands(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, whole().build());
        Codes before = desk.codes(OFFICER);

        retire(desk, "theme", "corruption");
        retire(desk, "place", "GT");
        retire(desk, "cost_category", "travel");
        retire(desk, "duty_report", "evaluation");
        retire(desk, "agreement_status", "active");
        retire(desk, "donor", "US-GOV-11");
        retire(desk, "framework", "CRS");

        Codes fresh = desk.codes(OFFICER);
        assertFalse(fresh.themes().contains("corruption"));
        assertFalse(fresh.places().contains("GT"));
        assertFalse(fresh.costCategories().contains("travel"));
        assertFalse(fresh.reports().contains("evaluation"));
        assertFalse(fresh.statuses().contains("active"));
        assertFalse(fresh.donors().contains("US-GOV-11"));
        Codes standing = desk.codes(FINANCE, id);
        assertEquals(before.themes(), standing.themes());
        assertEquals(before.places(), standing.places());
        assertEquals(before.costCategories(), standing.costCategories());
        assertEquals(before.reports(), standing.reports());
        assertEquals(before.statuses(), standing.statuses());
        assertEquals(before.donors(), standing.donors());
        assertFalse(standing.frameworks().contains("CRS"));
        assertThrows(Missing.class, () -> desk.codes(FINANCE, id + 1));
    }

    private static void retire(GrantDesk desk, String list, String code) {
        desk.database()
                .jdbi()
                .useHandle(handle -> assertEquals(
                        1, handle.execute("UPDATE " + list + " SET retired_on = CURRENT_DATE WHERE code = ?", code)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_changes_what_somebody_else_changed_is_told(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, anAgreement().build());
        desk.change(OFFICER, id, 1, anAgreement().over("2000").build());

        assertThrows(
                Stale.class,
                () -> desk.change(FINANCE, id, 1, anAgreement().over("3000").build()));
        assertEquals(
                new BigDecimal("2000.00"),
                desk.agreements().withId(STAFF, id).terms().amount());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_number_is_taken_once(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        desk.enter(OFFICER, anAgreement().build());

        Invalid refused = assertThrows(
                Invalid.class, () -> desk.enter(OFFICER, anAgreement().build()));

        assertEquals("/number", refused.fields().get(0).pointer());
        assertEquals(1, desk.number("SELECT count(*) FROM agreement"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void those_who_act_for_the_office_write_and_nobody_else(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        AgreementTerms mexican = anAgreement().build();
        long id = desk.enter(GrantDesk.staff(Role.HEAD, "LPO-MEX"), mexican);

        for (Role role : List.of(Role.TREATY, Role.AUDITOR, Role.ADMIN, Role.DONOR)) {
            Reader other = GrantDesk.staff(role, "LPO-MEX");
            assertThrows(Forbidden.class, () -> desk.enter(other, mexican));
            assertThrows(Forbidden.class, () -> desk.change(other, id, 1, mexican));
        }
        Reader panama = GrantDesk.staff(Role.OFFICER, "ROPAN");
        assertThrows(Forbidden.class, () -> desk.enter(panama, mexican));
        assertThrows(Forbidden.class, () -> desk.change(panama, id, 1, mexican));
        assertThrows(
                Forbidden.class,
                () -> desk.change(OFFICER, id, 1, anAgreement().with("ROPAN").build()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_sees_the_contract_of_its_own_agreements_and_no_others(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long own = desk.enter(OFFICER, whole().build());
        long others =
                desk.enter(OFFICER, anAgreement().numbered("G-2").of("US-GOV-1").build());

        AgreementTerms seen =
                desk.agreements().withId(GrantDesk.donor("US-GOV-11"), own).terms();

        assertEquals("", seen.notes());
        assertEquals(List.of(), seen.activities());
        assertEquals(whole().build().instalments(), seen.instalments());
        assertEquals(
                List.of(own),
                desk.agreements().page(GrantDesk.donor("US-GOV-11"), GrantFilter.ALL, 0, 10).stream()
                        .map(KeptAgreement::id)
                        .toList());
        assertThrows(Missing.class, () -> desk.agreements().withId(GrantDesk.donor("US-GOV-11"), others));
        assertThrows(Missing.class, () -> desk.agreements().withId(GrantDesk.deskOf("US-GOV-11", others), own));
        assertEquals(
                own,
                desk.agreements()
                        .withId(GrantDesk.deskOf("US-GOV-11", own), own)
                        .id());
        assertThrows(Forbidden.class, () -> desk.agreements().withId(GrantDesk.ADMIN, own));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_confidential_document_is_left_out_of_the_donors_copy_and_counted(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, whole().build());

        KeptAgreement copy = desk.agreements().withId(GrantDesk.donor("US-GOV-11"), id);

        assertEquals(1, copy.withheld());
        assertEquals(
                List.of("https://example.org/1", ""),
                copy.terms().amendments().stream().map(Amendment::document).toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void agreements_are_found_by_number_donor_and_office(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long first = desk.enter(OFFICER, anAgreement().build());
        long second = desk.enter(
                GrantDesk.staff(Role.OFFICER, "ROPAN"),
                anAgreement().numbered("G-2").with("ROPAN").of("US-GOV-1").build());

        assertEquals(List.of(first), found(desk, new GrantFilter(Optional.of("G-1"), none(), none())));
        assertEquals(List.of(second), found(desk, new GrantFilter(none(), Optional.of("US-GOV-1"), none())));
        assertEquals(List.of(second), found(desk, new GrantFilter(none(), none(), Optional.of("ROPAN"))));
        assertEquals(List.of(), found(desk, new GrantFilter(Optional.of("G-1"), none(), Optional.of("ROPAN"))));
        assertEquals(List.of(first, second), found(desk, GrantFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_tells_what_was_and_what_is(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        long id = desk.enter(OFFICER, anAgreement().build());
        desk.change(OFFICER, id, 1, anAgreement().over("2000").build());

        assertEquals(
                List.of("grant.enter grant:" + id, "grant.change grant:" + id),
                desk.texts("SELECT action || ' ' || subject FROM audit_entry ORDER BY seq"));
        String detail = desk.texts("SELECT detail FROM audit_particulars ORDER BY seq DESC LIMIT 1")
                .get(0);
        assertTrue(detail.contains("\"before.amount\":\"1000.00\""), detail);
        assertTrue(detail.contains("\"after.amount\":\"2000.00\""), detail);
        assertFalse(detail.contains("donor"), detail);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothing_of_a_refused_agreement_is_kept(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);

        assertThrows(
                Invalid.class,
                () -> desk.enter(
                        OFFICER,
                        anAgreement().line("10", "staff", "1").paying("A-1").build()));

        assertEquals(0, desk.number("SELECT count(*) FROM agreement"));
        assertEquals(0, desk.number("SELECT count(*) FROM activity_agreement"));
        assertEquals(0, desk.number("SELECT count(*) FROM audit_entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_is_paid_by_one_agreement_unless_its_shares_say_otherwise(Vendor vendor) {
        GrantDesk desk = GrantDesk.ready(vendor);
        desk.enter(OFFICER, anAgreement().paying("A-1", "A-2").build());

        Invalid refused = assertThrows(
                Invalid.class,
                () -> desk.enter(
                        OFFICER,
                        anAgreement().numbered("G-2").paying("A-3", "A-2").build()));

        assertEquals("/activities/1", refused.fields().get(0).pointer());
        assertEquals("paid-by-another", refused.fields().get(0).code());
    }

    private static List<Long> found(GrantDesk desk, GrantFilter filter) {
        return desk.agreements().page(STAFF, filter, 0, 10).stream()
                .map(KeptAgreement::id)
                .toList();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static TermsBuilder whole() {
        return anAgreement()
                .numbered("G-WHOLE")
                .lasting("2022-10-01", "2023-09-30")
                .over("1000.00")
                .amended(
                        "2023-01-15",
                        AmendmentKind.COST_EXTENSION,
                        Optional.of("130.50"),
                        Optional.of("2024-03-31"),
                        "https://example.org/1",
                        Sensitivity.INTERNAL)
                .amended(
                        "2023-02-15",
                        AmendmentKind.SCOPE,
                        Optional.empty(),
                        Optional.empty(),
                        "https://example.org/2",
                        Sensitivity.CONFIDENTIAL)
                .paidOn("2022-11-01", "500.00")
                .paidOn("2023-11-01", "630.50")
                .line("10", "staff", "600.25")
                .line("20", "travel", "400.25")
                .line("90", "support", "130.00")
                .support("12.994379", "Controller, memo 12")
                .earmarked(new Earmarking(
                        List.of("corruption"),
                        List.of("MX", "GT"),
                        List.of(),
                        Map.of("en", "Prosecutors only", "es", "Solo fiscalías")))
                .owing(Frequency.QUARTERLY, DutyCalendar.DONOR_FISCAL_YEAR, 30)
                .owing(new Duty(
                        "evaluation",
                        Frequency.ONCE,
                        DutyCalendar.ANNIVERSARY,
                        Optional.<MonthDay>empty(),
                        Optional.of(LocalDate.of(2023, 6, 30)),
                        60,
                        List.of("en", "es"),
                        List.of("pdf", "xlsx"),
                        "The embassy"))
                .paying("A-1", "A-2")
                .noting("They are slow to pay");
    }
}
