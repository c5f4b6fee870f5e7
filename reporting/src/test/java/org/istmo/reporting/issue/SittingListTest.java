package org.istmo.reporting.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.Span;
import org.istmo.reporting.schedule.Target;
import org.istmo.reporting.schedule.TargetState;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.reporting.sitting.ToClear;
import org.istmo.reporting.sitting.Unusual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SittingListTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_is_held_against_the_last_one_that_was_issued_on_the_same(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.spend("A-0", "4000", "USD", "2022-05-01");
        issued(office, 7, "2021-01-01", "2021-12-31");
        issued(office, 8, "2022-01-01", "2022-12-31");
        office.drafting.now(AtWork.REPORT);

        ToClear one = only(office);

        assertEquals("IST-8", one.last().orElseThrow().number());
        assertEquals("expenditure.usd", one.figures().get(1).figure().key());
        assertEquals(0, one.figures().get(1).difference().orElseThrow().compareTo(new BigDecimal("-3990")));
        assertTrue(one.changed().get(0).en().contains("fell by USD 3,990.00"), one.changed()::toString);
        assertEquals(List.of("large-change", "months"), codes(one));
        assertEquals("U.S. Department of State", one.about().name().en());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_report_that_was_issued_before_gists_were_kept_has_its_own_made_once(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        issued(office, 8, "2022-01-01", "2022-12-31");
        office.sql("DELETE FROM gist_figure WHERE report = 8");
        office.sql("DELETE FROM gist_mark WHERE report = 8");
        office.sql("DELETE FROM gist WHERE report = 8");
        office.drafting.now(AtWork.REPORT);

        assertEquals(
                "0.00",
                only(office).figures().get(1).before().orElseThrow().setScale(2).toPlainString());
        assertEquals(1, office.number("SELECT count(*) FROM gist WHERE report = 8"));
        only(office);
        assertEquals(2, office.number("SELECT count(*) FROM gist"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void figures_are_those_that_were_frozen_whatever_the_ledger_says_now(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        List<?> before = only(office).figures();

        office.spend("A-2", "5", "USD", "2023-03-01");

        assertEquals(before, only(office).figures());
        office.sql("UPDATE report SET status = 'queued'");
        office.drafting.now(AtWork.REPORT);
        assertTrue(!before.equals(only(office).figures()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_warning_that_finance_accepted_and_comments_are_seen(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        Unusual months = only(office).unusual().get(0);
        assertEquals("months", months.code());
        office.database.inTransaction(() -> {
            office.tieOuts()
                    .accept(
                            Staff.FINANCE,
                            office.report(),
                            office.gate().of(office.report()).exceptions().get(0),
                            "It closes next week.");
            return "";
        });
        office.sql(
                "INSERT INTO report_comment (report, number, account, said_at, words) VALUES (9, 1, 102, CURRENT_TIMESTAMP, 'Which rate?')");

        ToClear one = only(office);

        assertEquals(List.of("comments", "months"), codes(one));
        assertTrue(one.unusual().get(1).accepted());
        assertEquals(10, one.weight());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_tie_out_finds_at_the_submission_comes_in_the_stead_of_what_it_found_before(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        assertEquals(List.of("months"), codes(only(office)));
        office.sql("UPDATE office SET closed_through = DATE '2023-12-31'");

        office.desk().submit(Staff.OFFICER, AtWork.REPORT, "");

        assertEquals(List.of(), codes(only(office)));
        assertEquals(Status.IN_CLEARANCE, only(office).report().status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_most_unusual_stands_first_and_the_rest_by_what_it_is_about(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.sql("INSERT INTO donor (code, name) VALUES ('US-GOV-2', 'Justice')");
        office.sql("INSERT INTO donor (code, name) VALUES ('US-GOV-3', 'Labour')");
        for (long id : List.of(21L, 22L)) {
            office.order(id, "2023-01-01", "2023-12-31");
            office.sql("UPDATE report SET scope_key = 'US-GOV-" + (24 - id) + "' WHERE id = " + id);
            office.drafting.now(id);
        }
        office.drafting.now(AtWork.REPORT);
        office.sql("UPDATE lineage SET usd = usd + 1 WHERE report = 9");
        office.sql("UPDATE report SET status = 'queued' WHERE id = 9");
        office.order(23, "2023-01-01", "2023-12-31");

        office.kind.opening = "40.00";
        office.order(8, "2022-01-01", "2022-12-31");
        office.drafting.now(8);
        office.issue(8);
        office.kind.opening = "0.00";
        office.drafting.now(AtWork.REPORT);

        assertEquals(
                List.of("US-GOV-11", "US-GOV-2", "US-GOV-3"),
                list(office, Staff.FINANCE, 21, 22, 9).stream()
                        .map(one -> one.report().scopeKey())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_may_take_the_step_is_what_each_report_says_by_itself(Vendor vendor) {
        AtWork office = AtWork.on(vendor);
        office.drafting.now(AtWork.REPORT);
        office.desk().submit(Staff.OFFICER, AtWork.REPORT, "");

        ToClear one = only(office);

        for (Reader reader : List.of(Staff.OFFICER, Staff.FINANCE, Staff.HEAD, Staff.AUDITOR)) {
            assertEquals(
                    office.book().clearance(office.report()).orElseThrow().of(reader),
                    one.clearance().orElseThrow().of(reader));
        }
        assertTrue(one.clearance().orElseThrow().of(Staff.FINANCE).isGranted());
    }

    private static void issued(AtWork office, long id, String from, String to) {
        office.order(id, from, to);
        office.drafting.now(id);
        office.issue(id);
    }

    private static List<String> codes(ToClear one) {
        return one.unusual().stream().map(Unusual::code).toList();
    }

    private static ToClear only(AtWork office) {
        return list(office, Staff.FINANCE, AtWork.REPORT).get(0);
    }

    private static List<ToClear> list(AtWork office, Reader reader, long... reports) {
        SittingList list = office.sittingList();
        return list.of(Scope.of(reader), run(reports)).all();
    }

    static Run run(long... reports) {
        OffsetDateTime at = OffsetDateTime.of(2024, 2, 1, 6, 0, 0, 0, ZoneOffset.UTC);
        return new Run(
                5,
                4,
                Staff.LPO_MEX,
                new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                at,
                at,
                Optional.of(at),
                false,
                LongStream.of(reports)
                        .mapToObj(report -> new TargetState(
                                report,
                                new Target(ScopeKind.DONOR, "US-GOV-11", Optional.empty()),
                                Optional.of(report),
                                Status.DRAFT,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                false))
                        .toList());
    }
}
