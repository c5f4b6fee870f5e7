package org.istmo.reporting.cutoff;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CutOffsTest {

    private static final YearMonth JULY = YearMonth.of(2023, 7);
    private static final Scope AUDITOR = Scope.of(Staff.AUDITOR);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_tests_their_own_agreements_and_dates_alone(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        CutOffs cutOffs = new CutOffs(database.snapshots());
        YearMonth march = YearMonth.of(2023, 3);

        CutOff own = cutOffs.of(Scope.auditing(Verifiers.ONE), LedgerDesk.LPO_MEX, march, 31);

        assertEquals(List.of("V-1 60.000000 2023-03", "withheld 30.000000 2023-03"), told(own.lastDays()));
        assertEquals("90.000000", own.lastDays().sums().get(0).value().toPlainString());
        assertEquals(
                "60.00", own.lastDays().entries().get(0).usd().orElseThrow().toPlainString());
        assertEquals(0, own.firstDays().count());
        assertEquals(
                List.of("V-2 50.000000 2023-03", "V-1 40.000000 2023-03"),
                told(cutOffs.of(Scope.auditing(Verifiers.OTHER), LedgerDesk.LPO_MEX, march, 31)
                        .lastDays()));
        assertEquals(
                1, cutOffs.of(AUDITOR, LedgerDesk.LPO_MEX, march, 5).firstDays().count());
        assertThrows(Forbidden.class, () -> cutOffs.of(Scope.of(Verifiers.ONE), LedgerDesk.LPO_MEX, march, 5));
        // What months another office has closed is nothing that they are engaged for, and whether there is such an
        // office neither.
        for (String code : List.of("ROPAN", "COE-TOC", "NO-SUCH")) {
            assertThrows(
                    Missing.class, () -> cutOffs.of(Scope.auditing(Verifiers.ONE), new OfficeCode(code), march, 5));
        }
        assertThrows(
                Invalid.class,
                () -> cutOffs.of(Scope.auditing(Verifiers.ONE), LedgerDesk.LPO_MEX, march.plusMonths(1), 5));
    }

    /** The desk posts on the first of August 2023, at midnight in Greenwich: in Mexico it is July still. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_posted_in_another_month_than_it_is_dated_in_is_found(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("C-1")
                        .in("MX", "100")
                        .theme("corruption", "100")
                        .spending("10.00", "USD", "2023-07-26")
                        .spending("40.00", "USD", "2023-07-27")
                        .spending("20.00", "USD", "2023-08-05")
                        .spending("80.00", "USD", "2023-08-06")
                        .build());
        LedgerDesk.closeThrough(database, LedgerDesk.LPO_MEX, LocalDate.parse("2023-07-31"));
        LedgerDesk.post(
                database,
                anActivity()
                        .called("C-2")
                        .in("MX", "100")
                        .theme("corruption", "100")
                        .spending("30.00", "USD", "2023-07-30")
                        .build());
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("C-3")
                        .in("PA", "100")
                        .theme("corruption", "100")
                        .spending("500.00", "USD", "2023-07-30")
                        .build());

        CutOff found = new CutOffs(database.snapshots()).of(AUDITOR, LedgerDesk.LPO_MEX, JULY, 5);

        assertTrue(found.closed());
        assertEquals(List.of("C-2 30.000000 2023-08"), told(found.postedLater()));
        assertEquals(List.of(), told(found.datedLater()));
        assertEquals(List.of("C-1 40.000000 2023-07", "C-2 30.000000 2023-08"), told(found.lastDays()));
        assertEquals("70.000000", found.lastDays().sums().get(0).value().toPlainString());
        assertEquals(2, found.lastDays().count());
        assertEquals(List.of("C-1 20.000000 2023-08"), told(found.firstDays()));
        assertEquals(List.of(), told(found.reversals()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reversals_go_by_the_office_s_clock(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        for (String amount : List.of("10.00", "15.00")) {
            LedgerDesk.post(
                    database,
                    anActivity()
                            .called("C-1")
                            .in("MX", "100")
                            .theme("corruption", "100")
                            .spending(amount, "USD", "2023-07-30")
                            .build());
        }
        CutOffs cutOffs = new CutOffs(database.snapshots());

        assertEquals(
                List.of(), told(cutOffs.of(AUDITOR, LedgerDesk.LPO_MEX, JULY, 5).reversals()));
        CutOff june = cutOffs.of(AUDITOR, LedgerDesk.LPO_MEX, YearMonth.of(2023, 6), 31);
        assertEquals(List.of("C-1 -10.000000 2023-07"), told(june.reversals()));
        assertTrue(june.reversals().entries().get(0).reverses().isPresent());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_for_staff_and_of_an_office_that_is_there(Vendor vendor) {
        CutOffs cutOffs = new CutOffs(LedgerDesk.ready(vendor).snapshots());

        assertThrows(Forbidden.class, () -> cutOffs.of(Scope.of(Staff.DONOR), LedgerDesk.LPO_MEX, JULY, 5));
        assertThrows(Missing.class, () -> cutOffs.of(AUDITOR, new OfficeCode("NOWHERE"), JULY, 5));
    }

    private static List<String> told(CutOff.Part part) {
        return part.entries().stream()
                .map(entry -> entry.identifier() + " " + entry.value().toPlainString() + " " + entry.month())
                .toList();
    }
}
