package org.istmo.domain.overlap;

import static org.istmo.domain.overlap.OverlapDesk.ADMIN;
import static org.istmo.domain.overlap.OverlapDesk.AUDITOR;
import static org.istmo.domain.overlap.OverlapDesk.COE_MAR;
import static org.istmo.domain.overlap.OverlapDesk.DONOR;
import static org.istmo.domain.overlap.OverlapDesk.LPO_MEX;
import static org.istmo.domain.overlap.OverlapDesk.MEXICO;
import static org.istmo.domain.overlap.OverlapDesk.PANAMA;
import static org.istmo.domain.overlap.OverlapDesk.ROPAN;
import static org.istmo.domain.overlap.OverlapDesk.draft;
import static org.istmo.domain.overlap.OverlapDesk.side;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.OpenOverlaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlapDecisionsTest {

    private static final String SAME_MONEY_AS =
            "SELECT v.identifier || '>' || k.identifier FROM activity v JOIN activity k ON k.id = v.same_money_as ORDER BY 1";
    private static final String SAME_EVENT_AS =
            "SELECT v.identifier || '>' || k.identifier FROM activity v JOIN activity k ON k.id = v.same_event_as ORDER BY 1";

    private static OverlapDesk twoReports(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                LPO_MEX,
                draft("MX-1", "en", "Workshop on money laundering for prosecutors in Tapachula")
                        .build());
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales en Tapachula")
                        .build());
        return desk;
    }

    private static void decide(OverlapDesk desk, Reader by, String one, String other, Verdict verdict, String keep) {
        Overlap overlap = desk.between(one, other);
        desk.decisions.decide(by, overlap.id(), verdict, Optional.of(side(overlap, keep)), "Same invoice.");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_money_counts_once_together_and_stays_whole_in_the_donors_statement(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        assertEquals("37000.00", desk.consolidated());

        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        assertEquals("18500.00", desk.consolidated());
        assertEquals("37000.00", desk.of("US-GOV-11"));
        assertEquals(List.of("PA-1>MX-1"), desk.all(SAME_MONEY_AS));
        assertEquals(List.of("PA-1>MX-1"), desk.all(SAME_EVENT_AS));
        Decided decision =
                java.util.Objects.requireNonNull(desk.between("MX-1", "PA-1").decision());
        assertEquals("same-money", decision.decision());
        assertEquals("left", decision.keep());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_nobody_decided_is_told_before_either_office_closes_a_month(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        assertEquals(List.of("MX-1 = PA-1"), openBeforeAClose(desk, LPO_MEX));
        assertEquals(List.of("MX-1 = PA-1"), openBeforeAClose(desk, ROPAN));
        assertEquals(List.of(), openBeforeAClose(desk, COE_MAR));

        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        assertEquals(List.of(), openBeforeAClose(desk, LPO_MEX));
    }

    private static List<String> openBeforeAClose(OverlapDesk desk, OfficeCode office) {
        CheckedMonths months = new CheckedMonths(office, Optional.empty(), YearMonth.of(2023, 3));
        CheckResult result = desk.database.jdbi().withHandle(handle -> new OpenOverlaps().of(handle, months));
        assertEquals(result.lines().size(), result.open());
        return result.lines().stream().map(line -> String.valueOf(line.about())).toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_reversal_restores_everything_to_the_cent(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        desk.decisions.reverse(PANAMA, desk.between("MX-1", "PA-1").id(), "It was ours.");

        assertEquals("37000.00", desk.consolidated());
        assertEquals("37000.00", desk.of("US-GOV-11"));
        assertEquals(List.of(), desk.all(SAME_MONEY_AS));
        assertEquals(List.of(), desk.all(SAME_EVENT_AS));
        assertEquals(
                List.of("decided", "reversed"),
                desk.only().history().stream().map(Decided::action).toList());
        assertThrows(
                Conflict.class, () -> desk.decisions.reverse(PANAMA, desk.only().id(), "Again."));
        assertEquals(
                List.of("overlap.decide", "overlap.reverse"),
                desk.all("SELECT action FROM audit_entry WHERE action LIKE 'overlap.%' ORDER BY seq"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_activity_counts_once_and_its_money_twice(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);

        decide(desk, PANAMA, "MX-1", "PA-1", Verdict.SAME_ACTIVITY, "PA-1");

        assertEquals("37000.00", desk.consolidated());
        assertEquals(List.of(), desk.all(SAME_MONEY_AS));
        assertEquals(List.of("MX-1>PA-1"), desk.all(SAME_EVENT_AS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void decisions_join_transitively_and_the_latest_says_what_is_kept(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        desk.bring(
                LPO_MEX,
                draft("MX-2", "en", "Money laundering workshop, prosecutors, Tapachula")
                        .build());
        desk.bring(
                COE_MAR,
                draft("MAR-1", "es", "Taller: lavado de activos, fiscales, Tapachula")
                        .build());

        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");
        decide(desk, MEXICO, "MX-2", "PA-1", Verdict.SAME_MONEY, "PA-1");
        assertEquals(List.of("MX-1>PA-1", "MX-2>PA-1"), desk.all(SAME_MONEY_AS));
        assertEquals("37000.00", desk.consolidated());

        decide(desk, MEXICO, "MAR-1", "MX-2", Verdict.SAME_MONEY, "MAR-1");
        assertEquals(List.of("MX-1>MAR-1", "MX-2>MAR-1", "PA-1>MAR-1"), desk.all(SAME_MONEY_AS));
        assertEquals("18500.00", desk.consolidated());

        desk.decisions.reverse(MEXICO, desk.between("MX-2", "PA-1").id(), "Not these two.");
        assertEquals(List.of("MX-2>MAR-1", "PA-1>MX-1"), desk.all(SAME_MONEY_AS));
        assertEquals("37000.00", desk.consolidated());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_closed_month_stays_and_the_first_open_one_takes_what_the_decision_changes(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        desk.database
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE office SET closed_through = DATE '2023-06-30'"));
        String march =
                "SELECT CAST(COALESCE(SUM(a.usd), 0) AS VARCHAR(40)) FROM allocation a JOIN entry e ON e.id = a.entry"
                        + " WHERE a.left_out = '' AND e.posting_month = DATE '2023-03-01'";
        assertEquals(List.of("37000.00"), desk.all(march));

        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        assertEquals(List.of("37000.00"), desk.all(march));
        assertEquals(List.of("-18500.00"), desk.all(march.replace("2023-03", "2023-07")));
        assertEquals(
                List.of("overlap"),
                desk.all("SELECT DISTINCT cause FROM entry WHERE posting_month = DATE '2023-07-01'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_other_office_is_told_and_marks_it_as_read(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        assertEquals(List.of(), desk.notices.list(MEXICO, Optional.empty(), false, Long.MAX_VALUE, 10));
        Notice notice = desk.notices
                .list(PANAMA, Optional.empty(), true, Long.MAX_VALUE, 10)
                .get(0);
        assertEquals(
                "MX-1 and PA-1 were decided to be the same activity and the same money. Reason: Same invoice.",
                notice.en());
        assertThrows(Missing.class, () -> desk.notices.read(MEXICO, notice.id()));

        desk.notices.read(PANAMA, notice.id());
        desk.notices.read(PANAMA, notice.id());

        assertEquals(List.of(), desk.notices.list(PANAMA, Optional.empty(), true, Long.MAX_VALUE, 10));
        assertEquals(
                "head2",
                desk.notices
                        .list(PANAMA, Optional.empty(), false, Long.MAX_VALUE, 10)
                        .get(0)
                        .readBy());
        assertEquals(
                1, LedgerDesk.number(desk.database, "SELECT COUNT(*) FROM audit_entry WHERE action = 'notice.read'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_may_not_decide_is_refused_and_who_may_not_look_is_too(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        long id = desk.only().id();
        Reader elsewhere = new Reader(
                1,
                "x",
                "X",
                MEXICO.roles(),
                java.util.Set.of(COE_MAR),
                Optional.empty(),
                false,
                java.util.Set.of(),
                "127.0.0.1");

        for (Reader reader : List.of(AUDITOR, DONOR, ADMIN, elsewhere)) {
            assertThrows(
                    Forbidden.class,
                    () -> desk.decisions.decide(reader, id, Verdict.DIFFERENT, Optional.empty(), "No."));
        }
        for (Reader reader : List.of(DONOR, ADMIN)) {
            assertThrows(Forbidden.class, () -> desk.overlaps.list(Scope.of(reader), "open", Optional.empty(), 10));
            assertThrows(Forbidden.class, () -> desk.overlaps.withId(Scope.of(reader), id));
            assertThrows(Forbidden.class, () -> desk.notices.list(reader, Optional.empty(), false, 1, 10));
        }
        assertEquals(id, desk.overlaps.withId(Scope.of(AUDITOR), id).id());
        assertThrows(Missing.class, () -> desk.decisions.decide(MEXICO, 1, Verdict.DIFFERENT, Optional.empty(), "No."));
        desk.decisions.decide(MEXICO, id, Verdict.DIFFERENT, Optional.empty(), "Two.");
        assertThrows(
                Conflict.class, () -> desk.decisions.decide(PANAMA, id, Verdict.DIFFERENT, Optional.empty(), "Two."));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_agencys_activity_does_not_stand_for_an_offices_own(Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales en Tapachula")
                        .build());
        desk.bring(
                LPO_MEX,
                draft("OIM-1", "en", "Workshop on money laundering for prosecutors in Tapachula")
                        .of("IOM")
                        .build());

        assertThrows(Invalid.class, () -> decide(desk, MEXICO, "OIM-1", "PA-1", Verdict.SAME_MONEY, "OIM-1"));
        decide(desk, MEXICO, "OIM-1", "PA-1", Verdict.SAME_MONEY, "PA-1");

        assertEquals("18500.00", desk.consolidated());
        assertEquals(List.of("OIM-1>PA-1"), desk.all(SAME_EVENT_AS));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_pair_of_which_one_side_is_above_the_readers_level_is_not_there(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        long id = desk.only().id();
        Scope internal = Scope.ofAudience(Sensitivity.INTERNAL);
        assertEquals(
                1, desk.overlaps.list(internal, "open", Optional.empty(), 10).size());

        desk.database
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET sensitivity = 'confidential' WHERE id = (SELECT left_activity FROM overlap)"));

        assertEquals(List.of(), desk.overlaps.list(internal, "open", Optional.empty(), 10));
        assertThrows(Missing.class, () -> desk.overlaps.withId(internal, id));
        assertEquals(id, desk.overlaps.withId(Scope.of(AUDITOR), id).id());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_corrected_file_is_posted_as_the_decision_has_it(Vendor vendor) {
        OverlapDesk desk = twoReports(vendor);
        decide(desk, MEXICO, "MX-1", "PA-1", Verdict.SAME_MONEY, "MX-1");

        desk.bring(
                ROPAN,
                draft("PA-1", "es", "Taller sobre lavado de activos para fiscales en Tapachula")
                        .spending("20000.00")
                        .build());

        assertEquals("18500.00", desk.consolidated());
        assertEquals("38500.00", desk.of("US-GOV-11"));
        assertEquals("decided", desk.between("MX-1", "PA-1").status());
    }
}
