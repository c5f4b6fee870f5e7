package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Unmet;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.tieout.Check;
import org.istmo.reporting.tieout.Severity;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.Untied;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TieOutGateTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_draft_of_a_ledger_that_did_not_move_ties_and_warns_of_its_open_months(Vendor vendor) {
        AtWork office = drafted(vendor);

        TieOut found = office.gate().of(office.report());

        assertTrue(found.clean(), found::toString);
        Untied months = found.exceptions().get(0);
        assertEquals(1, found.exceptions().size(), found::toString);
        assertEquals(Check.MONTHS, months.check());
        assertEquals("/api/v1/periods/LPO-MEX/2023-12/checks", months.way());
        office.sql("UPDATE office SET closed_through = DATE '2023-12-31'");
        assertEquals(List.of(), office.gate().of(office.report()).exceptions());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_that_was_posted_since_makes_it_stale_and_looking_changes_nothing(Vendor vendor) {
        AtWork office = drafted(vendor);
        long rows = office.number("SELECT count(*) FROM lineage");
        office.spend("A-2", "5", "USD", "2023-03-01");

        List<Untied> moved = of(office, Check.LEDGER_MOVED);

        assertEquals(2, moved.size(), moved::toString);
        assertEquals("expenditure.usd", moved.get(0).figure());
        assertEquals("10.00", moved.get(0).printed());
        assertEquals("15.00", moved.get(0).expected());
        assertEquals("/api/v1/reports/9/redraft", moved.get(0).way());
        assertEquals(rows, office.number("SELECT count(*) FROM lineage"));
        assertEquals(List.of(), of(office, Check.LEDGER_SUMS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_figure_that_is_not_the_sum_of_its_rows_is_found(Vendor vendor) {
        AtWork office = drafted(vendor);
        office.sql("UPDATE lineage SET usd = usd + 1");

        List<Untied> sums = of(office, Check.LEDGER_SUMS);

        assertEquals(2, sums.size(), sums::toString);
        assertEquals(
                0,
                new BigDecimal("11")
                        .compareTo(new BigDecimal(String.valueOf(sums.get(0).expected()))));
        assertTrue(String.valueOf(sums.get(0).way()).endsWith("/rows"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_figure_whose_facts_add_up_to_something_else_or_are_not_there_is_found(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.opening = "7.00";
        office.drafting.now(AtWork.REPORT);

        office.sql("UPDATE lineage_fact SET counted = 8");
        assertEquals("8", plain(of(office, Check.FACTS).get(0)));
        office.sql("DELETE FROM lineage_fact");
        assertEquals("7.00", of(office, Check.FACTS).get(0).printed());
        assertEquals(null, of(office, Check.FACTS).get(0).expected());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_opening_that_is_not_the_last_closing_is_found(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.order(8, "2022-01-01", "2022-12-31");
        office.kind.opening = "40.00";
        office.drafting.now(8);
        office.sql("UPDATE report_file SET stage = 'issued' WHERE report = 8");
        office.issue(8);
        office.drafting.now(AtWork.REPORT);

        List<Untied> openings = of(office, Check.OPENING);

        assertEquals(1, openings.size());
        assertEquals("/api/v1/reports/8", openings.get(0).way());
        assertTrue(openings.get(0).detail().en().contains("report IST-8 closed with nothing"), openings::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_last_report_is_any_on_a_period_before_whichever_office_made_it_and_of_one_period_the_one_issued_last(
            Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.opening = "40.00";
        for (long id : List.of(6L, 7L, 8L)) {
            office.order(id, id == 6 ? "2020-01-01" : "2021-01-01", id == 6 ? "2020-12-31" : "2021-06-30");
            office.drafting.now(id);
            office.issue(id);
            office.sql("UPDATE report SET office = 'ROPAN', issued_at = TIMESTAMP WITH TIME ZONE '2022-01-0" + (9 - id)
                    + " 09:00:00Z' WHERE id = " + id);
        }
        office.drafting.now(AtWork.REPORT);

        List<Untied> openings = of(office, Check.OPENING);

        assertEquals(
                List.of("/api/v1/reports/7"), openings.stream().map(Untied::way).toList());
        office.kind.moved = "40";
        assertEquals(List.of(), of(office, Check.OPENING));
        assertEquals("2021-06-30", String.valueOf(office.kind.movedAfter));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_posted_after_the_submission_keeps_nothing_from_being_issued(Vendor vendor) {
        AtWork office = inClearance(vendor);
        office.spend("A-2", "5", "USD", "2023-03-01");

        Report issued = office.desk().clear(Staff.HEAD, AtWork.REPORT, "");

        assertEquals(Status.ISSUED, issued.status());
        assertEquals(1, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.tie-out'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_does_not_tie_any_more_is_not_issued_and_says_so_in_both_languages(Vendor vendor) {
        AtWork office = inClearance(vendor);
        office.sql("UPDATE lineage SET usd = usd + 1");

        Unmet refused = assertThrows(Unmet.class, () -> office.desk().clear(Staff.HEAD, AtWork.REPORT, ""));

        assertEquals("ledger-sums", refused.open().get(0).get("code"));
        assertEquals("The draft does not tie", refused.english().title());
        assertEquals("El borrador no cuadra", refused.spanish().title());
        assertTrue(refused.detail().contains("do not tie any more"), refused::detail);
        assertTrue(refused.spanish().detail().contains("ya no cuadran"), refused.spanish()::detail);
        assertEquals(Status.IN_CLEARANCE, office.report().status());
        assertEquals(0, office.number("SELECT count(*) FROM report_file WHERE stage = 'issued'"));
        assertEquals(
                1,
                office.number(
                        "SELECT count(*) FROM audit_entry WHERE action = 'report.tie-out' AND outcome = 'refused'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_opening_is_held_to_what_was_issued_by_the_last_clearance(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.kind.opening = "40.00";
        office.drafting.now(AtWork.REPORT);
        submitted(office);
        office.order(8, "2022-01-01", "2022-12-31");
        office.drafting.now(8);
        office.issue(8);

        Unmet refused = assertThrows(Unmet.class, () -> office.desk().clear(Staff.HEAD, AtWork.REPORT, ""));

        assertEquals("opening", refused.open().get(0).get("code"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void entries_without_a_rate_are_told_by_currency(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.spend("A-2", "5", "KPW", "2023-03-01");
        office.drafting.now(AtWork.REPORT);

        List<Untied> rates = of(office, Check.RATES);

        assertEquals(1, rates.size());
        assertEquals(Severity.WARNS, rates.get(0).severity());
        assertTrue(rates.get(0).detail().es().startsWith("Un asiento en KPW"), rates::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_draft_that_does_not_tie_is_refused_with_what_stands_in_the_way_and_nothing_is_kept(Vendor vendor) {
        AtWork office = drafted(vendor);
        office.spend("A-1", "12", "USD", "2023-02-01");

        Unmet refused = assertThrows(
                Unmet.class,
                () -> office.database.inTransaction(() -> {
                    office.gate().mustTie(Staff.OFFICER, office.report());
                    return "";
                }));

        assertEquals("does-not-tie", refused.code());
        assertFalse(refused.open().isEmpty());
        assertEquals("ledger-moved", refused.open().get(0).get("code"));
        assertEquals("/api/v1/reports/9/redraft", refused.open().get(0).get("way"));
        assertEquals(Status.DRAFT, office.report().status());
        assertEquals(0, office.number("SELECT count(*) FROM tie_out"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_found_at_the_submission_stays_with_the_report(Vendor vendor) {
        AtWork office = drafted(vendor);
        TieOut before = office.gate().of(office.report());
        office.database.inTransaction(() -> {
            office.gate().mustTie(Staff.OFFICER, office.report());
            return "";
        });
        office.sql("UPDATE report SET status = 'in-clearance'");
        office.spend("A-2", "5", "USD", "2023-03-01");

        assertEquals(before, office.gate().of(office.report()));
        assertEquals(1, office.number("SELECT count(*) FROM audit_entry WHERE action = 'report.tie-out'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finance_accepts_a_warning_once_and_nobody_accepts_what_blocks(Vendor vendor) {
        AtWork office = drafted(vendor);
        Untied months = office.gate().of(office.report()).exceptions().get(0);

        accept(office, months);

        assertEquals(
                "finance", office.tieOuts().acceptances(office.report()).get(0).by());
        assertThrows(Conflict.class, () -> accept(office, months));
        office.spend("A-2", "5", "USD", "2023-03-01");
        Untied moved = of(office, Check.LEDGER_MOVED).get(0);
        assertEquals(
                "blocks",
                assertThrows(Conflict.class, () -> accept(office, moved)).code());
    }

    private static void accept(AtWork office, Untied untied) {
        office.database.inTransaction(() -> {
            office.tieOuts().accept(Staff.FINANCE, office.report(), untied, "December closes next week.");
            return "";
        });
    }

    private static String plain(Untied untied) {
        return new BigDecimal(String.valueOf(untied.expected()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Untied> of(AtWork office, Check check) {
        return office.gate().of(office.report()).exceptions().stream()
                .filter(untied -> untied.check() == check)
                .toList();
    }

    private static AtWork inClearance(Vendor vendor) {
        AtWork office = drafted(vendor);
        submitted(office);
        return office;
    }

    private static void submitted(AtWork office) {
        office.desk().submit(Staff.OFFICER, AtWork.REPORT, "");
        office.desk().clear(Staff.FINANCE, AtWork.REPORT, "");
    }

    private static AtWork drafted(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        assertEquals(Status.DRAFT, office.report().status());
        LedgerDesk.number(office.database, "SELECT count(*) FROM lineage");
        return office;
    }
}
