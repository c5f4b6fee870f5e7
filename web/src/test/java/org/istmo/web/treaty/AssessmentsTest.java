package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentList;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentsTest {

    private static final String PUBLIC = """
            {'status': 'partly', 'date': '2014-03-01', 'source': 'Executive summary CAC/COSP/IRG/I/3/1', 'sourceStatus': 'public',
             'observations': {'es': 'Convendría una ley única.'},
             'recommendations': [{'text': {'es': 'Simplificar el trámite'}}, {'text': {'en': 'Train prosecutors'}, 'status': 'in-progress',
               'followUp': {'en': 'Two courses'}, 'followedUpOn': '2015-02-01'}],
             'needs': [{'text': {'en': 'Model legislation'}, 'priority': 'high'}],
             'evidence': [{'text': {'es': 'Ley de Extradición Internacional'}, 'link': 'https://www.diputados.gob.mx/ley.pdf'}]}""";
    private static final String CONFIDENTIAL = """
            {'status': 'not', 'date': '2016-03-01', 'source': 'Self-assessment', 'sourceStatus': 'confidential',
             'recommendations': [{'text': {'es': 'Secreta'}}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_is_kept_with_its_source_and_everything_within(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);

        Assessment recorded = desk.record(0, PUBLIC);

        Assessment read = desk.one(desk.people.auditor, null);
        assertEquals(recorded.version(), read.version());
        assertEquals("partly", read.status());
        assertEquals(2, read.things(AssessmentPart.RECOMMENDATIONS).size());
        assertEquals(
                Map.of("number", 1L, "text", new Bilingual("Model legislation", null), "priority", "high"),
                read.things(AssessmentPart.NEEDS).get(0));
        assertEquals("open", read.things(AssessmentPart.RECOMMENDATIONS).get(0).get("status"));
        assertEquals(
                AssessmentJson.of(recorded).get("evidence"),
                AssessmentJson.of(read).get("evidence"));
        assertEquals(
                "Parcialmente aplicado, según lo comunicado",
                AssessmentJson.of(read).getJsonObject("label").getString("es"));
        assertEquals(
                "assessment.record",
                desk.people.text("SELECT action FROM audit_entry WHERE subject = 'assessment:" + said(read) + "'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_changed_within_stands_in_the_trail_before_and_after(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment first = desk.record(0, PUBLIC);
        desk.record(
                1,
                AssessmentDesk.with(first, "needs", "[{'number': 1, 'text': {'en': 'Training'}, 'priority': 'low'}]"));

        String told = desk.people.text("SELECT p.detail FROM audit_particulars p ORDER BY p.seq DESC LIMIT 1");
        for (String said : List.of(
                "\"needs.1.text.before\":\"en: Model legislation\"",
                "\"needs.1.text.after\":\"en: Training\"",
                "\"needs.1.priority.before\":\"high\"",
                "\"needs.1.priority.after\":\"low\"")) {
            assertTrue(told.contains(said), told);
        }
        assertFalse(told.contains("\"recommendations.1"), told);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_known_on_any_day_can_be_asked_for(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment first = desk.record(0, PUBLIC);
        desk.later(10);
        desk.record(1, AssessmentDesk.with(first, "status", "'implemented'"));

        assertEquals("implemented", desk.one(desk.people.officer, null).status());
        assertEquals("partly", desk.one(desk.people.officer, "2024-05-10").status());
        assertEquals("implemented", desk.one(desk.people.officer, "2024-05-11").status());
        assertThrows(Missing.class, () -> desk.one(desk.people.officer, "2024-04-30"));
        assertEquals(
                List.of(2L, 1L),
                desk.assessments().history(desk.people.auditor, AssessmentDesk.EXTRADITION).stream()
                        .map(Assessment::version)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_version_is_read_by_its_number_as_the_history_is(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment first = desk.record(0, PUBLIC);
        Assessment second = desk.record(1, AssessmentDesk.with(first, "sourceStatus", "'confidential'"));

        assertEquals(first, desk.version(desk.people.auditor, 1).own());
        assertEquals(second, desk.version(desk.people.officer, 2).own());
        assertThrows(Missing.class, () -> desk.version(desk.people.auditor, 2));
        assertThrows(Missing.class, () -> desk.version(desk.people.officer, 3));
        assertEquals(first, desk.recorded(desk.people.auditor, first.record()).own());
        assertThrows(Missing.class, () -> desk.recorded(desk.people.auditor, second.record()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_people_on_one_cell_the_second_is_refused(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment first = desk.record(0, PUBLIC);

        assertThrows(Stale.class, () -> desk.record(0, PUBLIC));
        desk.record(1, AssessmentDesk.with(first, "status", "'implemented'"));
        assertThrows(Stale.class, () -> desk.record(1, AssessmentDesk.with(first, "status", "'not'")));
        assertThrows(Stale.class, () -> desk.record(3, AssessmentDesk.with(first, "status", "'not'")));
        assertEquals("implemented", desk.one(desk.people.officer, null).status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_confidential_leaves_no_trace_for_auditors_and_donors(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Missing nothing = assertThrows(Missing.class, () -> desk.one(desk.people.auditor, null));
        assertFalse(assertThrows(Missing.class, () -> desk.one(desk.people.officer, null))
                .isNotTheirs());
        desk.record(0, CONFIDENTIAL);

        assertEquals("not", desk.one(desk.people.officer, null).status());
        Missing kept = assertThrows(Missing.class, () -> desk.one(desk.people.auditor, null));
        assertEquals(nothing.detail(), kept.detail());
        // In the trail, which auditors read, both are refusals.
        assertTrue(nothing.isNotTheirs() && kept.isNotTheirs());
        assertThrows(Missing.class, () -> desk.assessments().history(desk.people.auditor, AssessmentDesk.EXTRADITION));
        assertThrows(Forbidden.class, () -> desk.one(desk.people.donor, null));
        AssessmentList list = desk.assessments().list(desk.people.auditor, "UNCAC", "MX", Optional.empty());
        assertEquals(List.of(), list.assessments());
        assertEquals(1, list.withheld());
        assertEquals(
                0,
                desk.assessments()
                        .list(desk.people.head, "UNCAC", "MX", Optional.empty())
                        .withheld());
        String trail = desk.people.text("SELECT detail FROM audit_particulars")
                + desk.people.text("SELECT subject FROM audit_entry");
        for (String word : List.of("Self", "Secreta", "not", "UNCAC", "44", "MX", "2016")) {
            assertFalse(trail.contains("\"" + word) || trail.contains(word + "-"), trail);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_release_on_record_opens_it_from_then_on(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.record(0, PUBLIC);
        desk.later(1);
        Assessment secret = desk.record(
                1,
                CONFIDENTIAL.replace(
                        "[{'text': {'es': 'Secreta'}}]",
                        "[{'number': 1, 'text': {'es': 'Simplificar'}}, {'number': 2, 'text': {'en': 'Train'}}]"));
        assertEquals("partly", desk.one(desk.people.auditor, null).status());
        assertEquals(
                1,
                desk.assessments()
                        .list(desk.people.auditor, "UNCAC", "MX", Optional.empty())
                        .withheld());
        desk.later(1);
        String released = AssessmentDesk.with(secret, "sourceStatus", "'released'");

        assertEquals(
                "/releaseReference missing, /releasedOn missing",
                AssessmentDesk.faults(() -> desk.record(2, released)));
        desk.record(
                2,
                released.replace("\"releasedOn\":null", "\"releasedOn\":\"2024-05-02\"")
                        .replace("\"releaseReference\":null", "\"releaseReference\":\"Note verbale 12\""));

        assertEquals("not", desk.one(desk.people.auditor, null).status());
        assertEquals(
                List.of(2L, 1L),
                desk.assessments().history(desk.people.auditor, AssessmentDesk.EXTRADITION).stream()
                        .map(Assessment::version)
                        .toList());
        assertEquals("partly", desk.one(desk.people.auditor, "2024-05-02").status());
        assertEquals("not", desk.one(desk.people.officer, "2024-05-02").status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_recommendation_is_followed_up_and_never_left_out_while_needs_and_evidence_may_go(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment first = desk.record(0, PUBLIC);

        assertEquals(
                "/recommendations left-out",
                AssessmentDesk.faults(() -> desk.record(
                        1,
                        AssessmentDesk.with(
                                first, "recommendations", "[{'number': 2, 'text': {'en': 'Train prosecutors'}}]"))));
        assertEquals(
                "/recommendations/0/followUp missing, /recommendations/0/followedUpOn missing, /recommendations/2/number unknown-record",
                AssessmentDesk.faults(() -> desk.record(
                        1,
                        AssessmentDesk.with(
                                first,
                                "recommendations",
                                "[{'number': 1, 'text': {'en': 'A'}, 'status': 'done'}, {'number': 2, 'text': {'en': 'B'}},"
                                        + " {'number': 7, 'text': {'en': 'C'}}]"))));
        Assessment second = desk.record(1, AssessmentDesk.with(first, "needs", "[]"));
        Assessment third = desk.record(2, AssessmentDesk.with(second, "needs", "[{'text': {'en': 'Peers'}}]"));

        assertTrue(second.things(AssessmentPart.NEEDS).isEmpty());
        assertEquals(2L, third.things(AssessmentPart.NEEDS).get(0).get("number"));
        assertEquals(first.things(AssessmentPart.RECOMMENDATIONS), third.things(AssessmentPart.RECOMMENDATIONS));
    }

    @Test
    void more_than_two_hundred_of_a_kind_are_refused_and_two_hundred_are_not() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        Assessment first = desk.record(0, PUBLIC);
        for (String part : List.of("needs", "evidence")) {
            String one = "{'text': {'en': 'A'}, %s}"
                    .formatted(part.equals("needs") ? "'priority': 'low'" : "'reference': 'B'");

            assertEquals(
                    "/" + part + " too-many",
                    AssessmentDesk.faults(() -> desk.record(1, AssessmentDesk.with(first, part, listed(one, 201)))));
        }
        assertEquals(
                200,
                desk.record(1, AssessmentDesk.with(first, "needs", listed("{'text': {'en': 'A'}}", 200)))
                        .things(AssessmentPart.NEEDS)
                        .size());
    }

    private static String listed(String one, int times) {
        return "[" + String.join(",", Collections.nCopies(times, one)) + "]";
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_recommended_in_confidence_is_not_forced_into_what_is_public_and_stays_in_what_is_confidential(
            Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment open = desk.record(0, PUBLIC);
        Assessment secret = desk.record(
                1,
                CONFIDENTIAL.replace(
                        "[{'text'",
                        "[{'number': 1, 'text': {'es': 'Simplificar'}}, {'number': 2, 'text': {'en': 'Train'}}, {'text'"));

        Assessment next = desk.record(2, AssessmentDesk.with(open, "status", "'implemented'"));

        assertEquals(open.things(AssessmentPart.RECOMMENDATIONS), next.things(AssessmentPart.RECOMMENDATIONS));
        assertEquals(next.record(), desk.one(desk.people.auditor, null).record());
        assertEquals(next.parts(), desk.one(desk.people.auditor, null).parts());
        assertEquals(
                "/recommendations left-out",
                AssessmentDesk.faults(() -> desk.record(3, AssessmentDesk.with(open, "recommendations", "[]"))));
        assertEquals(
                "/recommendations left-out",
                AssessmentDesk.faults(
                        () -> desk.record(3, AssessmentDesk.with(open, "sourceStatus", "'confidential'"))));
        assertEquals(
                secret.things(AssessmentPart.RECOMMENDATIONS),
                desk.record(3, AssessmentDesk.with(secret, "status", "'partly'"))
                        .things(AssessmentPart.RECOMMENDATIONS));
        assertEquals(
                secret.things(AssessmentPart.RECOMMENDATIONS),
                desk.record(4, AssessmentDesk.with(secret, "sourceStatus", "'public'"))
                        .things(AssessmentPart.RECOMMENDATIONS));
        assertEquals(
                "/recommendations left-out",
                AssessmentDesk.faults(() -> desk.record(
                        5,
                        PUBLIC.replaceAll(
                                "(?s)'recommendations'.*",
                                "'recommendations': [{'number': 1, 'text': {'en': 'A'}}]}"))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_does_not_say_of_which_article_something_confidential_came_in(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Assessment open = desk.record(0, PUBLIC);
        desk.record(1, AssessmentDesk.with(open, "sourceStatus", "'confidential'"));

        assertEquals(
                "2",
                desk.people.text(
                        "SELECT CAST(count(*) AS VARCHAR(10)) FROM audit_entry WHERE action = 'assessment.record'"));
        assertEquals(
                "1",
                desk.people.text("SELECT CAST(count(*) AS VARCHAR(10)) FROM audit_entry WHERE subject = 'assessment:"
                        + said(open) + "'"));
        assertEquals(
                "{}",
                desk.people.text(
                        "SELECT p.detail FROM audit_particulars p JOIN audit_entry e ON e.seq = p.seq WHERE e.subject LIKE 'assessment-version:%'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_a_focal_point_writes_and_only_of_what_there_is(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);

        for (Reader reader : List.of(
                desk.people.officer, desk.people.head, desk.people.auditor, desk.people.admin, desk.people.donor)) {
            assertThrows(Forbidden.class, () -> desk.record(reader, AssessmentDesk.EXTRADITION, 0, PUBLIC));
        }
        for (Cell none :
                List.of(new Cell("UNCAC", "72", "MX"), new Cell("NONE", "1", "MX"), new Cell("UNCAC", "44", "US"))) {
            assertThrows(Missing.class, () -> desk.record(desk.people.treaty, none, 0, PUBLIC));
            assertThrows(Missing.class, () -> desk.assessments().one(desk.people.officer, none, Optional.empty()));
        }
        assertEquals("0", desk.people.text("SELECT CAST(count(*) AS VARCHAR(10)) FROM assessment"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            44    | '2014-03-01'                               | '2003-10-30'                   | /date before-treaty
            44    | '2014-03-01'                               | '2024-05-02'                   | /date in-future
            44    | 'partly'                                   | 'no-review-mechanism'          | /status not-with-article
            44    | 'partly'                                   | 'exemplary'                    | /status unknown-code
            66    | 'partly'                                   | 'partly'                       | /status not-assessable
            44    | 'public'                                   | 'released'                     | /releaseReference missing, /releasedOn missing
            44    | 'sourceStatus': 'public'                   | 'releasedOn': '2014-05-01'     | /releasedOn not-with-status, /sourceStatus missing
            44    | 'link': 'https://www.diputados.gob.mx/ley.pdf' | 'link': 'javascript:1'     | /evidence/0/link wrong-form
            44    | 'link': 'https://www.diputados.gob.mx/ley.pdf' | 'upload': 12               | /evidence/0/upload unknown-record
            44    | 'link': 'https://www.diputados.gob.mx/ley.pdf' | 'reference': 'DOF', 'link': 'https://a.mx' | /evidence/0/reference not-both
            44    | 'priority': 'high'                         | 'rank': 1                      | /needs/0/rank unknown-field
            44    | 'high'                                     | 'urgent'                       | /needs/0/priority unknown-code
            """)
    void what_cannot_be_is_refused_with_pointer_and_reason(String article, String said, String instead, String faults) {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        Cell cell = new Cell("UNCAC", article, "MX");
        String body = PUBLIC.replace(said, instead);

        assertEquals(faults, AssessmentDesk.faults(() -> desk.record(desk.people.treaty, cell, 0, body)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_drug_convention_needs_are_kept_and_nothing_is_said_to_be_reviewed(Vendor vendor) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        Cell cell = new Cell("C1961", "14 bis", "MX");

        assertThrows(Invalid.class, () -> desk.record(desk.people.treaty, cell, 0, PUBLIC));
        Assessment kept = desk.record(desk.people.treaty, cell, 0, PUBLIC.replace("'partly'", "'no-review-mechanism'"));

        assertEquals(1, kept.things(AssessmentPart.NEEDS).size());
        assertEquals(
                List.of(cell),
                desk.assessments().list(desk.people.officer, "C1961", "MX", Optional.empty()).assessments().stream()
                        .map(Assessment::cell)
                        .toList());
    }

    /** The cell by name: its row's number would tell that something was written of it before. */
    private static String said(Assessment assessment) {
        return assessment.cell().treaty() + "/" + assessment.cell().state() + "/"
                + assessment.cell().article();
    }
}
