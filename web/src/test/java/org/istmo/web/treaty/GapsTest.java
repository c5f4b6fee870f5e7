package org.istmo.web.treaty;

import static org.istmo.domain.ledger.LedgerDesk.keepAnew;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapFilter;
import org.istmo.domain.compliance.GapKind;
import org.istmo.domain.compliance.GapSupport;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.SupportingEntries;
import org.istmo.domain.compliance.SupportingEntry;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.web.page.CountedRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GapsTest {

    private static final Cell POLICIES_MX = new Cell("UNCAC", "5", "MX");
    private static final Cell POLICIES_GT = new Cell("UNCAC", "5", "GT");
    private static final Cell BODIES_MX = new Cell("UNCAC", "6", "MX");
    private static final Cell EXTRADITION_GT = new Cell("UNTOC", "16", "GT");
    private static final String REPORTED =
            "{'status': 'partly', 'date': '%s', 'source': 'Summary', 'sourceStatus': '%s'%s}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_offices_owe_most_comes_first_and_names_what_it_rests_on(Vendor vendor) {
        AssessmentDesk desk = filled(vendor);

        assertEquals("""
                high-need UNTOC 16 GT v1 #1 2013-02-01 [] 0.00 0.00
                high-need UNCAC 6 MX v2 #1 2014-03-01 [] 0.00 0.00
                follow-up UNTOC 16 GT v1 #1 2013-02-01 [] 0.00 0.00
                follow-up UNTOC 16 GT v1 #2 2022-01-01 [] 0.00 0.00
                low-need UNCAC 6 MX v2 #2 2014-03-01 [] 0.00 0.00
                evidence UNCAC 5 GT v0 #0 2023-01-15 [A] 30.00 10.00
                need-on-record UNCAC 5 GT v0 #0 null [A] 30.00 10.00""", told(desk, desk.people.auditor, GapFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_asked_for_by_state_treaty_kind_or_office_is_all_that_is_told(Vendor vendor) {
        AssessmentDesk desk = filled(vendor);
        Reader officer = desk.people.officer;

        assertEquals(2, of(desk, officer, "MX", null, null, null).size());
        assertEquals(3, of(desk, officer, null, "UNTOC", null, null).size());
        assertEquals(
                "evidence UNCAC 5 GT v0 #0 2023-01-15 [A] 30.00 10.00",
                told(
                        desk,
                        officer,
                        new GapFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(GapKind.ACTIVITY_WITHOUT_EVIDENCE),
                                Optional.empty())));
        assertEquals(7, of(desk, officer, null, null, null, "LPO-MEX").size());
        assertEquals(List.of(), of(desk, officer, null, null, null, "ROPAN"));
        assertEquals("?state not-served", AssessmentDesk.faults(() -> of(desk, officer, "US", null, null, null)));
        assertEquals("?treaty unknown-code", AssessmentDesk.faults(() -> of(desk, officer, null, "NONE", null, null)));
        assertEquals("?office unknown-code", AssessmentDesk.faults(() -> of(desk, officer, null, null, null, "NONE")));
        assertThrows(Forbidden.class, () -> of(desk, desk.people.donor, null, null, null, null));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_confidential_leaves_no_trace_in_gaps(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        report(
                desk,
                POLICIES_MX,
                "2023-06-01",
                "confidential",
                ", 'needs': [{'text': {'en': 'Secret'}}], 'evidence': [{'text': {'es': 'Ley'}, 'reference': 'DOF'}]");
        report(desk, BODIES_MX, "2014-03-01", "confidential", ", 'recommendations': [{'text': {'en': 'Secret'}}]");

        assertEquals("follow-up UNCAC 6 MX v1 #1 2014-03-01 [] 0.00 0.00", mexico(desk, desk.people.officer));
        assertEquals("""
                evidence UNCAC 5 MX v0 #0 2023-01-15 [A] 30.00 10.00
                need-on-record UNCAC 5 MX v0 #0 null [A] 30.00 10.00""", mexico(desk, desk.people.auditor));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_gap_is_explained_in_a_sentence_of_either_language_and_walks_down(Vendor vendor) {
        AssessmentDesk desk = filled(vendor);
        List<GapView> gaps = views(desk, GapFilter.ALL);

        assertEquals(
                "Guatemala – Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional (2000), artículo 16 (Extradición, traducción de trabajo):"
                        + " desde el 2013-02-01 consta una necesidad de prioridad alta que ninguna actividad de las oficinas apoya.",
                gaps.get(0).explained().es());
        assertEquals(
                "Guatemala – United Nations Convention against Corruption (2003), article 5 (Preventive anti-corruption policies and practices):"
                        + " USD 30.00 of expenditure and USD 10.00 of disbursements support it, and no need is on record.",
                gaps.get(6).explained().en());
        GapView need = gaps.get(0);
        assertTrue(need.workingTranslation());
        assertEquals(
                "/api/v1/treaties/UNTOC/states/GT/articles/16",
                Objects.requireNonNull(need.assessment()).href());
        assertEquals(1, Objects.requireNonNull(need.need()).number());
        assertEquals("Recomendación sin seguimiento", gaps.get(2).label().es());
        assertEquals(
                "/api/v1/treaties/UNCAC/states/GT/articles/5/entries",
                gaps.get(6).entries());
        List<SupportingEntry> entries = entries(desk, new Cell("UNCAC", "5", "GT"));
        assertEquals(
                List.of("4 30.00", "3 10.00"),
                entries.stream().map(entry -> entry.type() + " " + entry.usd()).toList());
        assertEquals(List.of(), entries(desk, BODIES_MX));
        assertThrows(Missing.class, () -> entries(desk, new Cell("UNCAC", "99", "GT")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status = '2'                                                      | 1
            status = '5'                                                      | 2
            status = '6'                                                      | 2
            status = '4', actual_end = DATE '2014-02-28'                      | 2
            status = '4', actual_end = DATE '2014-03-01'                      | 1
            """)
    void an_activity_that_was_cancelled_or_suspended_or_ended_before_a_need_was_stated_does_not_answer_it(
            String set, int needs) {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.spendOnPolicies();
        report(desk, POLICIES_MX, "2014-03-01", "public", ", 'needs': [{'text': {'en': 'Training'}}]");
        report(desk, BODIES_MX, "2014-03-01", "public", ", 'needs': [{'text': {'en': 'Staff'}}]");
        desk.people.database().jdbi().useHandle(handle -> handle.execute("UPDATE activity SET " + set));
        keepAnew(desk.people.database());

        assertEquals(needs, needs(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_share_of_nought_supports_nothing(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        report(desk, POLICIES_MX, "2014-03-01", "public", ", 'needs': [{'text': {'en': 'Training'}}]");
        assertEquals(0, needs(desk));

        desk.people.database().jdbi().useHandle(handle -> handle.execute("UPDATE activity_article SET percentage = 0"));
        keepAnew(desk.people.database());

        assertEquals(1, needs(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_before_an_activity_began_is_no_evidence_of_it(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        String evidence =
                ", 'needs': [{'text': {'en': 'Training'}}], 'evidence': [{'text': {'es': 'Ley'}, 'reference': 'DOF'}]";
        report(desk, POLICIES_MX, "2023-01-14", "public", evidence);
        report(desk, POLICIES_GT, "2023-01-15", "public", evidence);

        assertEquals(
                "evidence UNCAC 5 MX v1 #0 2023-01-15 [A] 30.00 10.00", told(desk, desk.people.auditor, GapFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_both_offices_reported_of_one_event_is_one_activity_in_the_sentence(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        desk.spendOnPolicies("MX-2");
        assertEquals("activities that support it: 2;", sentence(desk));

        desk.people
                .database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE activity SET same_event_as = (SELECT MIN(id) FROM activity) WHERE identifier = 'MX-2'"));

        assertEquals("activities that support it: 1;", sentence(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_activities_cost_gaps_and_matrices_no_more_rows_than_one(Vendor vendor) {
        AssessmentDesk desk = filled(vendor);
        long gapsOfOne = rowsOfGaps(desk);
        long matrixOfOne = rowsOfMatrix(desk);
        List.of("MX-2", "MX-3", "MX-4", "MX-5", "MX-6").forEach(desk::spendOnPolicies);

        assertEquals(gapsOfOne, rowsOfGaps(desk));
        assertEquals(matrixOfOne, rowsOfMatrix(desk));
        assertEquals(
                6,
                gaps(desk)
                        .support(
                                desk.people.auditor,
                                GapFilter.ALL,
                                of(desk, desk.people.auditor, "GT", null, null, null))
                        .getOrDefault(new Cell("UNCAC", "5", "GT"), GapSupport.NONE)
                        .events());
    }

    private static long rowsOfGaps(AssessmentDesk desk) {
        CountedRows rows = new CountedRows(desk.people.database().dataSource());
        List<Gap> found = new Gaps(rows.source(), desk.people.clock()).of(desk.people.auditor, GapFilter.ALL);
        assertEquals(7, found.size());
        return rows.taken();
    }

    private static long rowsOfMatrix(AssessmentDesk desk) {
        CountedRows rows = new CountedRows(desk.people.database().dataSource());
        new Matrices(rows.source(), desk.people.clock()).of(desk.people.auditor, "UNCAC", List.of());
        return rows.taken();
    }

    private static String sentence(AssessmentDesk desk) {
        return views(
                        desk,
                        new GapFilter(
                                Optional.of("MX"),
                                Optional.empty(),
                                Optional.of(GapKind.ACTIVITY_WITHOUT_EVIDENCE),
                                Optional.empty()))
                .stream()
                .map(gap -> Objects.requireNonNull(gap.explained().en()).replaceAll("^.*: (activities[^;]*;).*$", "$1"))
                .findFirst()
                .orElse("");
    }

    private static List<GapView> views(AssessmentDesk desk, GapFilter filter) {
        List<Gap> found = gaps(desk).of(desk.people.auditor, filter);
        return GapView.of(found, gaps(desk).support(desk.people.auditor, filter, found));
    }

    private static int needs(AssessmentDesk desk) {
        return of(desk, desk.people.auditor, null, null, GapKind.NEED_WITHOUT_ACTIVITY, null)
                .size();
    }

    private static AssessmentDesk filled(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        report(
                desk,
                POLICIES_MX,
                "2023-06-01",
                "public",
                ", 'needs': [{'text': {'en': 'Training'}}], 'evidence': [{'text': {'es': 'Ley'}, 'reference': 'DOF'}]");
        report(
                desk,
                BODIES_MX,
                "2014-03-01",
                "public",
                ", 'needs': [{'text': {'en': 'Staff'}, 'priority': 'high'}, {'text': {'en': 'Books'}, 'priority': 'low'}]");
        desk.record(
                desk.people.treaty,
                BODIES_MX,
                1,
                REPORTED.formatted(
                        "2015-03-01",
                        "public",
                        ", 'needs': [{'number': 1, 'text': {'en': 'Staff'}, 'priority': 'high'},"
                                + " {'number': 2, 'text': {'en': 'Books'}, 'priority': 'low'}]"));
        report(
                desk,
                EXTRADITION_GT,
                "2013-02-01",
                "public",
                ", 'needs': [{'text': {'en': 'A law'}, 'priority': 'high'}], 'recommendations': [{'text': {'en': 'Waits'}},"
                        + " {'text': {'en': 'Due'}, 'status': 'in-progress', 'followUp': {'en': 'x'}, 'followedUpOn': '2022-01-01'},"
                        + " {'text': {'en': 'Fresh'}, 'status': 'in-progress', 'followUp': {'en': 'x'}, 'followedUpOn': '2024-03-01'},"
                        + " {'text': {'en': 'Done'}, 'status': 'done', 'followUp': {'en': 'x'}, 'followedUpOn': '2015-03-01'}]");
        return desk;
    }

    /** Of what is spent in Mexico and Guatemala alike, forty in a hundred support article 5. */
    private static void report(AssessmentDesk desk, Cell cell, String date, String status, String more) {
        desk.record(desk.people.treaty, cell, 0, REPORTED.formatted(date, status, more));
    }

    private static String mexico(AssessmentDesk desk, Reader by) {
        return told(desk, by, new GapFilter(Optional.of("MX"), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<Gap> of(
            AssessmentDesk desk,
            Reader by,
            @Nullable String state,
            @Nullable String treaty,
            @Nullable GapKind kind,
            @Nullable String office) {
        return gaps(desk)
                .of(
                        by,
                        new GapFilter(
                                Optional.ofNullable(state),
                                Optional.ofNullable(treaty),
                                Optional.ofNullable(kind),
                                Optional.ofNullable(office)));
    }

    private static String told(AssessmentDesk desk, Reader by, GapFilter filter) {
        List<Gap> found = gaps(desk).of(by, filter);
        Map<Cell, GapSupport> support = gaps(desk).support(by, filter, found);
        return String.join(
                "\n",
                found.stream()
                        .map(gap -> told(gap, support.getOrDefault(gap.cell(), GapSupport.NONE)))
                        .toList());
    }

    private static String told(Gap gap, GapSupport support) {
        return gap.duty().word() + " " + gap.treaty().code() + " "
                + gap.article().article() + " " + gap.state().code() + " v" + gap.version() + " #" + gap.number()
                + " " + gap.since() + " " + (support.activities().size() == 1 ? "[A]" : support.activities()) + " "
                + gap.expenditure() + " " + gap.disbursement();
    }

    private static List<SupportingEntry> entries(AssessmentDesk desk, Cell cell) {
        return new SupportingEntries(desk.people.database().dataSource())
                .of(Scope.of(desk.people.auditor), cell, 0, 50).stream()
                        .filter(entry -> entry.amount().compareTo(BigDecimal.ZERO) != 0)
                        .toList();
    }

    private static Gaps gaps(AssessmentDesk desk) {
        return new Gaps(desk.people.database().dataSource(), desk.people.clock());
    }
}
