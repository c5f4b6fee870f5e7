package org.istmo.web.dashboard;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.ChoosableCodes;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.web.language.English;
import org.istmo.web.language.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyBoardsTest {

    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);
    private static final Scope DONOR = new Scope(false, Optional.of("US-GOV-11"), true, Set.of(), Sensitivity.INTERNAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void money_stands_month_by_month_and_office_by_office_the_empty_months_too(Vendor vendor) {
        Plot plot = boards(posted(vendor)).overTime(STAFF, filter(Map.of("measure", "expenditure")));

        assertEquals(36, plot.rows().size());
        assertEquals("2023-06", plot.rows().get(35).code());
        assertEquals("Feb 2023", plot.rows().get(31).label());
        assertEquals("[100.00, 40.00]", values(plot, 31));
        assertEquals("[0, 0]", values(plot, 32));
        assertEquals("[0, 7.00]", values(plot, 34));
        assertEquals(2, plot.series().size());
        assertEquals(List.of("In all USD 147.00 from Jul 2020 to Jun 2023."), plain(plot.notes()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void by_a_key_the_greatest_comes_first_and_a_filter_narrows_it(Vendor vendor) {
        TestDatabase database = posted(vendor);

        Plot all = boards(database).by(STAFF, Dimension.COUNTRY, filter(Map.of("measure", "expenditure")));
        Plot one = boards(database)
                .by(STAFF, Dimension.COUNTRY, filter(Map.of("measure", "expenditure", "office", "ROPAN")));
        Plot none = boards(database).by(STAFF, Dimension.COUNTRY, filter(Map.of()));

        assertEquals(
                List.of("MX", "PA"), all.rows().stream().map(Plot.Row::code).toList());
        assertEquals("Mexico", all.rows().get(0).label());
        assertEquals(List.of("PA"), one.rows().stream().map(Plot.Row::code).toList());
        assertEquals("[47.00, 47.00]", values(one, 0));
        assertTrue(none.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_code_that_there_is_not_and_money_that_is_none_are_refused_at_their_fields(Vendor vendor) {
        MoneyBoards boards = boards(posted(vendor));

        Invalid office = assertThrows(
                Invalid.class, () -> boards.by(STAFF, Dimension.THEME, filter(Map.of("office", "NOWHERE"))));
        Invalid measure = assertThrows(
                Invalid.class, () -> boards.by(STAFF, Dimension.THEME, filter(Map.of("measure", "activities"))));

        assertEquals("?office", office.fields().get(0).pointer());
        assertEquals("?measure", measure.fields().get(0).pointer());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_has_none_of_it_nor_of_the_codes(Vendor vendor) {
        TestDatabase database = posted(vendor);
        MoneyBoards boards = boards(database);
        ChoosableCodes codes = new ChoosableCodes(database.dataSource());

        assertThrows(Forbidden.class, () -> boards.overTime(DONOR, filter(Map.of())));
        assertThrows(Forbidden.class, () -> boards.people(DONOR, filter(Map.of())));
        assertThrows(Forbidden.class, () -> codes.of(DONOR, List.of(Dimension.DONOR)));
        assertEquals(
                23,
                Objects.requireNonNull(codes.of(STAFF, MoneyBoards.FILTERS).get(Dimension.COUNTRY))
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void before_anything_is_posted_the_months_are_those_of_today(Vendor vendor) {
        Months months = boards(LedgerDesk.ready(vendor)).months(STAFF, filter(Map.of()));

        assertEquals(YearMonth.now(Clock.systemUTC()), months.last());
    }

    private static String values(Plot plot, int row) {
        return plot.rows().get(row).values().stream()
                .map(value -> value.signum() == 0 ? "0" : value.setScale(2).toPlainString())
                .toList()
                .toString();
    }

    private static List<String> plain(List<String> notes) {
        return notes.stream().map(note -> note.replace('\u00a0', ' ')).toList();
    }

    private static BoardFilter filter(Map<String, String> typed) {
        return new BoardFilter(List.of("measure", "from", "to", "office", "country"), typed::get);
    }

    private static MoneyBoards boards(TestDatabase database) {
        Reading reading = English.reading();
        return new MoneyBoards(
                new Aggregates(database.snapshots()), reading, new BoardWords(reading), Clock.systemUTC());
    }

    private static TestDatabase posted(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("100", "USD", "2023-02-02")
                        .build());
        LedgerDesk.post(
                database,
                ROPAN,
                anActivity()
                        .called("A-2")
                        .in("PA", "100")
                        .spending("40", "USD", "2023-02-02")
                        .spending("7", "USD", "2023-05-02")
                        .build());
        return database;
    }
}
