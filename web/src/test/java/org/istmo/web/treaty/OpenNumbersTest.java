package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Assessments;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapFilter;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Missing;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two histories of the same article, one with a confidential version in its middle, are one to an auditor. */
class OpenNumbersTest {

    private static final Cell LIABILITY = new Cell("UNCAC", "26", "MX");
    private static final Cell OTHERS_LIABILITY = new Cell("UNTOC", "10", "MX");

    private static final String FIRST = """
            {'status': 'partly', 'date': '2016-03-01', 'source': 'Executive summary', 'sourceStatus': 'public',
             'recommendations': [{'text': {'en': 'Simplify'}}], 'needs': [{'text': {'en': 'Model law'}, 'priority': 'high'}],
             'evidence': [{'text': {'en': 'Code'}, 'reference': 'DOF'}]}""";

    private static final String CONFIDENTIAL = """
            {'status': 'not', 'date': '2016-04-01', 'source': 'Full report', 'sourceStatus': 'confidential',
             'recommendations': [{'number': 1, 'text': {'en': 'Simplify'}}, {'text': {'en': 'Veiled'}}],
             'needs': [{'text': {'en': 'Veiled'}, 'priority': 'high'}], 'evidence': [{'text': {'en': 'Veiled'}, 'reference': 'NV'}]}""";

    private static final String LAST = """
            {'status': 'partly', 'date': '2016-05-01', 'source': 'Follow-up', 'sourceStatus': 'public',
             'recommendations': [{'text': {'en': 'Publish'}}, {'number': 1, 'text': {'en': 'Simplify'}}],
             'needs': [{'text': {'en': 'Training'}, 'priority': 'low'}], 'evidence': [{'text': {'en': 'Decree'}, 'reference': 'DOF 2'}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_auditor_cannot_tell_two_histories_apart_whatever_is_asked_for(Vendor vendor) {
        AssessmentDesk plain = desk(vendor, false);
        AssessmentDesk veiled = desk(vendor, true);

        assertEquals(answers(plain, plain.people.auditor, false), answers(veiled, veiled.people.auditor, false));
        assertNotEquals(answers(plain, plain.people.officer, false), answers(veiled, veiled.people.officer, false));
    }

    @Test
    void of_the_days_between_only_the_count_of_what_is_withheld_differs() {
        AssessmentDesk plain = desk(Vendor.H2, false);
        AssessmentDesk veiled = desk(Vendor.H2, true);

        List<String> without = answers(plain, plain.people.auditor, true);
        List<String> with = answers(veiled, veiled.people.auditor, true);

        assertEquals(
                without.stream().map(OpenNumbersTest::uncounted).toList(),
                with.stream().map(OpenNumbersTest::uncounted).toList());
        assertNotEquals(without, with);
    }

    @Test
    void whoever_writes_knows_the_numbers_that_are_kept() {
        AssessmentDesk desk = desk(Vendor.H2, true);

        Assessment kept = desk.assessments().one(desk.people.treaty, LIABILITY, Optional.empty());
        Assessment read = desk.assessments().one(desk.people.auditor, LIABILITY, Optional.empty());

        assertEquals(3, kept.version());
        assertEquals(2, read.version());
        assertEquals(kept.record(), read.record());
        assertEquals(
                4,
                desk.record(desk.people.treaty, LIABILITY, 3, AssessmentDesk.with(kept, "status", "'not'"))
                        .version());
        assertEquals(
                "not",
                desk.assessments()
                        .one(desk.people.auditor, LIABILITY, Optional.empty())
                        .status());
    }

    @Test
    void the_trail_counts_open_versions_alone() {
        AssessmentDesk plain = desk(Vendor.H2, false);
        AssessmentDesk veiled = desk(Vendor.H2, true);

        assertEquals(trail(plain), trail(veiled));
        assertTrue(trail(veiled).get(1).contains("\"version\":\"2\""), trail(veiled)::toString);
        assertTrue(trail(veiled).get(2).contains("UNCAC 26 v2"), trail(veiled)::toString);
    }

    private static List<String> trail(AssessmentDesk desk) {
        return desk.people
                .database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT p.detail FROM audit_particulars p JOIN audit_entry e ON e.seq = p.seq WHERE e.action = 'assessment.record'"
                                        + " AND e.subject LIKE 'assessment:%' ORDER BY e.seq")
                        .mapTo(String.class)
                        .list());
    }

    private static AssessmentDesk desk(Vendor vendor, boolean confidential) {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        desk.record(desk.people.treaty, LIABILITY, 0, FIRST);
        desk.later(1);
        if (confidential) {
            desk.record(desk.people.treaty, LIABILITY, 1, CONFIDENTIAL);
        }
        desk.later(1);
        desk.record(desk.people.treaty, LIABILITY, confidential ? 2 : 1, LAST);
        desk.record(
                desk.people.treaty,
                OTHERS_LIABILITY,
                0,
                "{'takenFrom': {'treaty': 'UNCAC', 'article': '26', 'version': " + (confidential ? 3 : 2) + "}}");
        return desk;
    }

    /** Everything that can be asked about the two articles, with the versions that ETags are made of; days too, where they are wanted. */
    private static List<String> answers(AssessmentDesk desk, Reader by, boolean days) {
        Assessments assessments = desk.assessments();
        List<String> answers = new ArrayList<>();
        for (Cell cell : List.of(LIABILITY, OTHERS_LIABILITY)) {
            answers.add(json(assessments.history(by, cell)));
            answers.add(AssessmentJson.cell(assessments.cell(by, cell, Optional.empty()))
                    .toString());
            answers.add("v" + assessments.one(by, cell, Optional.empty()).version());
            answers.add(assessments
                            .list(by, cell.treaty(), cell.state(), Optional.empty())
                            .withheld()
                    + json(assessments
                            .list(by, cell.treaty(), cell.state(), Optional.empty())
                            .assessments()));
            answers.add(String.valueOf(assessments.elsewhere(by, cell.treaty(), cell.state(), Optional.empty()).stream()
                    .map(ElsewhereView::of)
                    .toList()));
            answers.add(String.valueOf(
                    MatrixView.of(new Matrices(desk.people.database().dataSource(), desk.people.clock())
                            .of(by, cell.treaty(), List.of("MX")))));
        }
        Gaps gaps = new Gaps(desk.people.database().dataSource(), desk.people.clock());
        List<Gap> found = gaps.of(by, GapFilter.ALL);
        answers.add(String.valueOf(GapView.of(found, gaps.support(by, GapFilter.ALL, found))));
        for (long version = 1; version < 4; version++) {
            answers.add(version(assessments, by, version));
        }
        if (days) {
            LocalDate first = LocalDate.ofInstant(RegisterDesk.NOW, ZoneOffset.UTC);
            for (LocalDate day = first.minusDays(1); day.isBefore(first.plusDays(4)); day = day.plusDays(1)) {
                answers.add(
                        assessments.list(by, "UNCAC", "MX", Optional.of(day)).withheld() + " withheld "
                                + json(assessments
                                        .list(by, "UNCAC", "MX", Optional.of(day))
                                        .assessments()));
                answers.add(on(assessments, by, day));
            }
        }
        return answers;
    }

    private static String uncounted(String answer) {
        return answer.replaceFirst("^\\d+ withheld ", "");
    }

    private static String version(Assessments assessments, Reader by, long version) {
        try {
            return AssessmentJson.cell(assessments.version(by, LIABILITY, version))
                    .toString();
        } catch (Missing missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    private static String on(Assessments assessments, Reader by, LocalDate day) {
        try {
            return AssessmentJson.cell(assessments.cell(by, LIABILITY, Optional.of(day)))
                    .toString();
        } catch (Missing missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    private static String json(List<Assessment> assessments) {
        return assessments.stream()
                .map(assessment -> AssessmentJson.of(assessment).toString())
                .collect(Collectors.joining("\n"));
    }
}
