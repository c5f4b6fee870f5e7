package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.overlap.OverlapCounts;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.reporting.schedule.DueCalendar;
import org.istmo.web.language.English;
import org.istmo.web.language.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkBoardsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-10T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_treaty_is_told_by_chapter_over_all_states_together_or_by_article_where_it_has_none(Vendor vendor) {
        WorkBoards boards = boards(TestDatabase.of(vendor));

        Plot chapters = boards.treaties(Staff.OFFICER, filter(Map.of("treaty", "UNCAC")));
        Plot articles = boards.treaties(Staff.OFFICER, filter(Map.of("treaty", "C1988")));

        assertEquals("II. Preventive measures", chapters.rows().get(1).label());
        assertEquals("[0, 0, 0, 230]", chapters.rows().get(1).values().toString());
        assertEquals("[0, 0, 0, 23]", articles.rows().get(0).values().toString());
        assertTrue(articles.rows().size() > 15);
        assertEquals(4, chapters.series().size());
        assertEquals(3, chapters.charted());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_treaty_that_there_is_not_is_refused_at_its_field(Vendor vendor) {
        WorkBoards boards = boards(TestDatabase.of(vendor));

        Invalid refused =
                assertThrows(Invalid.class, () -> boards.treaties(Staff.OFFICER, filter(Map.of("treaty", "NOWHERE"))));

        assertEquals("?treaty", refused.fields().get(0).pointer());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void overlaps_stand_in_the_last_twelve_months_also_where_there_were_none(Vendor vendor) {
        Plot plot = boards(TestDatabase.of(vendor)).overlaps(Scope.of(Staff.OFFICER), filter(Map.of()));

        assertEquals(12, plot.rows().size());
        assertEquals("2024-03", plot.rows().get(11).code());
        assertTrue(plot.isEmpty());
        assertEquals(List.of("0 overlaps are open."), plot.notes());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_due_is_not_worked_out_for_more_than_three_years(Vendor vendor) {
        WorkBoards boards = boards(TestDatabase.of(vendor));

        Invalid refused = assertThrows(
                Invalid.class,
                () -> boards.reports(Scope.of(Staff.OFFICER), filter(Map.of("from", "2020-01", "to", "2023-01"))));

        assertEquals("too-long", refused.fields().get(0).code());
    }

    private static BoardFilter filter(Map<String, String> typed) {
        return new BoardFilter(List.of("from", "to", "office", "treaty"), typed::get);
    }

    private static WorkBoards boards(TestDatabase database) {
        Reading reading = English.reading();
        DueCalendar nobodyAsks = new DueCalendar() {};
        return new WorkBoards(
                nobodyAsks,
                new OverlapCounts(database.dataSource()),
                new Matrices(database.dataSource(), CLOCK),
                new Treaties(database.dataSource()),
                reading,
                new BoardWords(reading),
                CLOCK);
    }
}
