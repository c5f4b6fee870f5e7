package org.istmo.web.treaty;

import static org.istmo.domain.ledger.LedgerDesk.keepAnew;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.web.treaty.MatrixView.CellView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixTest {

    private static final String REPORTED = """
            {'status': 'partly', 'date': '2014-03-01', 'source': 'Summary', 'sourceStatus': '%s', 'needs': [{'text': {'en': 'Training'}}],
             'evidence': [{'text': {'es': 'Ley'}, 'reference': 'DOF'}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_stands_beside_the_activities_and_the_money_of_both_offices(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        desk.record(desk.people.treaty, new Cell("UNCAC", "5", "MX"), 0, REPORTED.formatted("public"));
        desk.record(desk.people.treaty, new Cell("UNCAC", "5", "PA"), 0, REPORTED.formatted("public"));

        TreatyMatrix matrix = matrix(desk, desk.people.auditor, "PA", "MX");

        assertEquals(List.of("PA", "MX"), matrix.states());
        assertEquals(142, matrix.cells().size());
        assertEquals("partly Summary 1 1 30.00 10.00 1 false", told(matrix, "MX", "5"));
        assertEquals("partly Summary 1 0 0.00 0.00 1 true", told(matrix, "PA", "5"));
        assertEquals("null null 0 0 0.00 0.00 0 false", told(matrix, "MX", "6"));
        assertEquals("not-assessable null 0 0 0.00 0.00 0 false", told(matrix, "MX", "66"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_suspended_activity_stands_in_the_matrix_and_answers_no_need(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.spendOnPolicies();
        desk.record(desk.people.treaty, new Cell("UNCAC", "5", "MX"), 0, REPORTED.formatted("public"));
        desk.people.database().jdbi().useHandle(handle -> handle.execute("UPDATE activity SET status = '6'"));
        keepAnew(desk.people.database());

        assertEquals("partly Summary 1 1 30.00 10.00 1 true", told(matrix(desk, desk.people.auditor, "MX"), "MX", "5"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_confidential_is_counted_and_not_shown_to_auditors(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.record(desk.people.treaty, new Cell("UNCAC", "5", "MX"), 0, REPORTED.formatted("confidential"));

        TreatyMatrix seen = matrix(desk, desk.people.auditor, "MX");

        assertEquals("null null 0 0 0.00 0.00 0 false", told(seen, "MX", "5"));
        assertEquals(1, seen.withheld());
        assertEquals("partly Summary 1 0 0.00 0.00 1 true", told(matrix(desk, desk.people.officer, "MX"), "MX", "5"));
        assertThrows(Forbidden.class, () -> matrix(desk, desk.people.donor, "MX"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_states_served_are_asked_for_and_all_of_them_when_none_is(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);

        assertEquals(23 * 71, matrix(desk, desk.people.officer).cells().size());
        assertEquals("?states not-served", AssessmentDesk.faults(() -> matrix(desk, desk.people.officer, "US")));
        assertEquals("?states not-served", AssessmentDesk.faults(() -> matrix(desk, desk.people.officer, "")));
        assertEquals("?states twice", AssessmentDesk.faults(() -> matrix(desk, desk.people.officer, "MX", "MX")));
        assertThrows(Missing.class, () -> matrices(desk).of(desk.people.officer, "NONE", List.of()));
    }

    /** A hundred dollars in Mexico and Guatemala, of which forty in a hundred support article 5. */
    private static String told(TreatyMatrix matrix, String state, String article) {
        CellView cell = MatrixView.of(matrix).cells().stream()
                .filter(one -> one.state().equals(state) && one.article().equals(article))
                .findFirst()
                .orElseThrow();
        return cell.status() + " " + cell.source() + " " + cell.evidence() + " " + cell.activities() + " "
                + cell.expenditure() + " " + cell.disbursement() + " " + cell.needs() + " " + cell.gap();
    }

    private static TreatyMatrix matrix(AssessmentDesk desk, Reader by, String... states) {
        return matrices(desk).of(by, "UNCAC", List.of(states));
    }

    private static Matrices matrices(AssessmentDesk desk) {
        return new Matrices(desk.people.database().dataSource(), desk.people.clock());
    }
}
