package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.ReportedCell;
import org.istmo.domain.compliance.TakenFrom;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObligationsTest {

    private static final Cell UNTOC = new Cell("UNTOC", "16", "MX");
    private static final Cell UNCAC = AssessmentDesk.EXTRADITION;
    private static final String REPORTED =
            "{'status': '%s', 'date': '%s', 'source': '%s', 'sourceStatus': '%s', 'observations': {'es': 'Ley de 1975'}}";
    private static final String TAKEN = "{'takenFrom': {'treaty': 'UNTOC', 'article': '16', 'version': 1}%s}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_of_a_mapped_article_shows_with_its_source_and_is_not_this_ones(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        report(desk, UNTOC, 0, "partly", "2014-03-01", "Summary", "public");

        ReportedCell cell = cell(desk, desk.people.auditor, UNCAC);

        assertNull(cell.own());
        JsonObject json = AssessmentJson.cell(cell);
        assertEquals(0, json.getInt("version"));
        assertFalse(json.containsKey("source"));
        JsonObject elsewhere = json.getJsonArray("reportedElsewhere").getJsonObject(0);
        assertEquals(
                "extradition UNTOC 16 v1 partly 2014-03-01 Summary public",
                elsewhere.getString("obligation") + " " + elsewhere.getString("otherTreaty") + " "
                        + elsewhere.getString("otherArticle") + " v" + elsewhere.getInt("version") + " "
                        + elsewhere.getString("status") + " " + elsewhere.getString("date") + " "
                        + elsewhere.getString("source") + " " + elsewhere.getString("sourceStatus"));
        assertEquals("from UNTOC art. 16", elsewhere.getJsonObject("from").getString("en"));
        assertEquals("de UNTOC, art. 16", elsewhere.getJsonObject("from").getString("es"));
        assertEquals("Extradición", elsewhere.getJsonObject("name").getString("es"));
        assertEquals(
                List.of(),
                desk.assessments()
                        .list(desk.people.auditor, "UNCAC", "MX", Optional.empty())
                        .assessments());
        assertEquals("16>44, 16>6", elsewhere(desk, "UNCAC") + ", " + elsewhere(desk, "C1988"));
        assertThrows(Missing.class, () -> cell(desk, desk.people.auditor, new Cell("UNCAC", "46", "MX")));
        assertThrows(Missing.class, () -> cell(desk, desk.people.auditor, new Cell("UNCAC", "44", "PA")));
        assertThrows(Forbidden.class, () -> cell(desk, desk.people.donor, UNCAC));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_confidential_shows_elsewhere_to_nobody_who_may_not_know_of_it(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        report(desk, UNTOC, 0, "not", "2014-03-01", "Closed", "confidential");

        assertEquals(1, cell(desk, desk.people.officer, UNCAC).elsewhere().size());
        assertThrows(Missing.class, () -> cell(desk, desk.people.auditor, UNCAC));
        assertEquals("", elsewhere(desk, "UNCAC"));

        desk.record(desk.people.treaty, UNCAC, 0, TAKEN.formatted(""));
        assertThrows(Missing.class, () -> cell(desk, desk.people.auditor, UNCAC));
        assertEquals(
                "",
                desk.people.text(
                        "SELECT detail FROM audit_particulars WHERE detail LIKE '%UNTOC%' OR detail LIKE '%Closed%'"));
        assertEquals(
                "/sourceStatus not-as-taken",
                AssessmentDesk.faults(() ->
                        desk.record(desk.people.treaty, UNCAC, 1, TAKEN.formatted(", 'sourceStatus': 'public'"))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_taken_over_names_its_source_and_stays_in_the_history(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        report(desk, UNTOC, 0, "partly", "2014-03-01", "Summary", "public");

        Assessment taken = desk.record(
                desk.people.treaty, UNCAC, 0, TAKEN.formatted(", 'needs': [{'text': {'en': 'A model law'}}]"));
        desk.later(1);
        report(desk, UNCAC, 1, "implemented", "2016-03-01", "Own report", "public");

        assertEquals(new TakenFrom("UNTOC", "16", 1), taken.takenFrom());
        assertEquals("partly Summary public", taken.status() + " " + taken.source() + " " + taken.sourceStatus());
        assertEquals(LocalDate.parse("2014-03-01"), taken.values().get("date"));
        List<Assessment> history = desk.assessments().history(desk.people.auditor, UNCAC);
        assertNull(history.get(0).takenFrom());
        assertEquals(taken.takenFrom(), history.get(1).takenFrom());
        assertEquals(
                "Tomado de UNTOC, art. 16, versión 1",
                AssessmentJson.of(history.get(1)).getJsonObject("takenLabel").getString("es"));
        assertEquals(
                taken.takenFrom(),
                Objects.requireNonNull(desk.assessments()
                                .cell(desk.people.auditor, UNCAC, Optional.of(LocalDate.parse("2024-05-01")))
                                .own())
                        .takenFrom());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_taken_over_is_no_source_itself(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        report(desk, UNTOC, 0, "partly", "2014-03-01", "Summary", "public");
        desk.record(desk.people.treaty, UNCAC, 0, TAKEN.formatted(""));

        assertEquals(List.of(), cell(desk, desk.people.officer, UNTOC).elsewhere());
        assertEquals("16>6", elsewhere(desk, "C1988"));
        Assessment drugs = desk.record(desk.people.treaty, new Cell("C1988", "6", "MX"), 0, TAKEN.formatted(""));
        assertEquals("no-review-mechanism Summary", drugs.status() + " " + drugs.source());
        assertEquals(
                "/takenFrom/article taken-itself",
                AssessmentDesk.faults(() -> desk.record(
                        desk.people.treaty,
                        new Cell("C1988", "6", "MX"),
                        1,
                        TAKEN.formatted("").replace("'UNTOC', 'article': '16'", "'UNCAC', 'article': '44'"))));
    }

    @Test
    void what_cannot_be_taken_over_is_refused_whole() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        report(desk, UNTOC, 0, "partly", "2014-03-01", "Summary", "public");
        report(desk, UNTOC, 1, "partly", "2015-03-01", "Second", "public");
        String all = ", 'status': 'partly', 'date': '2015-03-01', 'source': 'Second', 'sourceStatus': 'public'";

        assertEquals("/takenFrom/article not-mapped", faults(desk, "UNTOC", "18", 2, all));
        assertEquals("/takenFrom/article not-mapped", faults(desk, "UNTOC", "99", 2, all));
        assertEquals("/takenFrom/version unknown-record", faults(desk, "C1988", "6", 1, all));
        assertEquals("/takenFrom/version older-than-known", faults(desk, "UNTOC", "16", 1, ", 'date': '2014-03-01'"));
        assertEquals(
                "/date not-as-taken, /source not-as-taken",
                faults(desk, "UNTOC", "16", 2, ", 'source': 'Mine', 'date': '2016-01-01'"));
        assertEquals("/state unknown-field", faults(desk, "UNTOC", "16", 2, ", 'state': 'MX'"));
        assertNull(cell(desk, desk.people.officer, UNCAC).own());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_older_than_the_treaty_that_takes_it_over_is_refused(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        report(desk, UNTOC, 0, "partly", "2002-03-01", "Old", "public");

        assertEquals(
                "/date before-treaty",
                AssessmentDesk.faults(() -> desk.record(desk.people.treaty, UNCAC, 0, TAKEN.formatted(""))));
    }

    private static String faults(AssessmentDesk desk, String treaty, String article, long version, String more) {
        String json = "{'takenFrom': {'treaty': '%s', 'article': '%s', 'version': %d}%s}"
                .formatted(treaty, article, version, more);
        return AssessmentDesk.faults(() -> desk.record(desk.people.treaty, UNCAC, 0, json));
    }

    private static void report(
            AssessmentDesk desk, Cell cell, long version, String status, String date, String source, String level) {
        desk.record(desk.people.treaty, cell, version, REPORTED.formatted(status, date, source, level));
    }

    private static ReportedCell cell(AssessmentDesk desk, Reader by, Cell cell) {
        return desk.assessments().cell(by, cell, Optional.empty());
    }

    /** As an auditor reads it: the other article, and this treaty's. */
    private static String elsewhere(AssessmentDesk desk, String treaty) {
        return String.join(
                ", ",
                desk.assessments().elsewhere(desk.people.auditor, treaty, "MX", Optional.empty()).stream()
                        .map(one -> one.reported().cell().article() + ">" + one.article())
                        .toList());
    }
}
