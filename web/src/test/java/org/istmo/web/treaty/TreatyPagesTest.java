package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.questionnaire.Consent;
import org.istmo.domain.questionnaire.Round;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class TreatyPagesTest {

    private static final String CONFIDENTIAL = """
            {'status': 'partly', 'date': '2020-01-31', 'source': 'Letter', 'sourceStatus': 'confidential',
             'needs': [{'text': {'en': 'Training'}, 'priority': 'high'}]}""";

    @Test
    void a_matrix_shows_an_auditor_nothing_of_what_is_confidential_but_that_it_is_kept_back() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.record(0, CONFIDENTIAL);

        MatrixPage officers =
                page(desk, desk.people.officer, Map.of("state", "MX,GT")).matrix("UNCAC");
        MatrixPage auditors =
                page(desk, desk.people.auditor, Map.of("state", "MX,GT")).matrix("UNCAC");

        assertEquals("GT unreported | MX partly need unanswered, 1 need", cells(officers, "44"));
        assertEquals("GT unreported | MX unreported", cells(auditors, "44"));
        assertEquals("", officers.getWithheld());
        assertTrue(auditors.getWithheld().contains("one cell"), auditors::getWithheld);
    }

    @Test
    void a_matrix_holds_the_articles_that_are_asked_for_and_marks_the_cells_that_are() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.record(0, CONFIDENTIAL);
        Reader officer = desk.people.officer;

        MatrixPage gaps =
                page(desk, officer, Map.of("state", "MX,GT", "show", "gaps")).matrix("UNCAC");
        MatrixPage chapter =
                page(desk, officer, Map.of("state", "MX", "chapter", "II")).matrix("UNCAC");

        assertEquals(List.of("44"), articles(gaps));
        assertEquals("GT aside | MX partly need unanswered, 1 need", cells(gaps, "44"));
        assertEquals("5", articles(chapter).get(0));
        assertEquals("14", articles(chapter).get(articles(chapter).size() - 1));
        assertEquals(8, page(desk, officer, Map.of()).matrix("UNCAC").getHeads().size());
        MatrixFilterPage second =
                page(desk, officer, Map.of("page", "3", "show", "gaps")).matrixFilter("UNCAC");
        assertEquals("/treaties/UNCAC?show=gaps&page=2", second.getBefore());
        assertEquals(null, second.getAfter());
    }

    @Test
    void a_cell_says_why_there_is_nothing_and_is_written_by_a_focal_point_alone() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        Cell procurement = new Cell("UNCAC", "9", "MX");
        Cell last = new Cell("UNCAC", "71", "MX");

        CellPage treaty = page(desk, desk.people.treaty, Map.of()).cell(desk, procurement);

        assertEquals("unreported", treaty.status());
        assertFalse(treaty.isReported());
        assertTrue(treaty.isWriting());
        assertFalse(page(desk, desk.people.officer, Map.of())
                .cell(desk, procurement)
                .isWriting());
        assertEquals(
                "not-assessable",
                page(desk, desk.people.treaty, Map.of()).cell(desk, last).status());
        assertFalse(page(desk, desk.people.treaty, Map.of()).cell(desk, last).isWriting());
        assertThrows(
                Missing.class,
                () -> page(desk, desk.people.treaty, Map.of()).cell(desk, new Cell("UNCAC", "72", "MX")));
        assertThrows(
                Missing.class, () -> page(desk, desk.people.treaty, Map.of()).cell(desk, new Cell("UNCAC", "9", "FR")));
    }

    @Test
    void an_older_version_is_shown_and_not_written_on() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.record(0, CONFIDENTIAL);
        desk.record(1, CONFIDENTIAL.replace("partly", "implemented"));

        CellPage old = page(desk, desk.people.treaty, Map.of("version", "1")).cell(desk, AssessmentDesk.EXTRADITION);

        assertEquals("partly", old.status());
        assertTrue(old.isOld());
        assertFalse(old.isWriting());
        assertEquals(
                "implemented",
                page(desk, desk.people.treaty, Map.of())
                        .cell(desk, AssessmentDesk.EXTRADITION)
                        .status());
    }

    @Test
    void what_no_gap_can_be_looked_for_by_is_said_at_its_field() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.record(0, CONFIDENTIAL);

        GapsPage all = page(desk, desk.people.officer, Map.of("state", "MX")).gaps();
        GapsPage kind =
                page(desk, desk.people.officer, Map.of("kind", "nothing")).gaps();
        GapsPage state = page(desk, desk.people.officer, Map.of("state", "FR")).gaps();

        assertEquals(
                List.of("/treaties/UNCAC/states/MX/articles/44"),
                all.getListed().rows().stream().map(GapsPage.Line::href).toList());
        assertEquals("31 Jan 2020", all.getListed().rows().get(0).since());
        assertEquals("", all.faultOf("state"));
        assertFalse(kind.faultOf("kind").isEmpty());
        assertFalse(state.faultOf("state").isEmpty());
        assertEquals("", state.faultOf("kind"));
        assertTrue(page(desk, desk.people.auditor, Map.of("state", "MX"))
                .gaps()
                .getListed()
                .rows()
                .isEmpty());
    }

    @Test
    void gaps_are_sorted_by_where_they_are_or_since_when_they_wait_and_else_by_what_is_owed() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        desk.record(0, CONFIDENTIAL);
        List<GapsPage.Line> owed = gaps(desk, Map.of());
        List<GapsPage.Line> where = gaps(desk, Map.of("sort", "-where"));

        assertEquals(Set.copyOf(owed), Set.copyOf(where));
        assertEquals(
                where.stream()
                        .map(GapsPage.Line::cell)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                where.stream().map(GapsPage.Line::cell).toList());
        assertEquals(owed, gaps(desk, Map.of("sort", "owed")));
    }

    private static List<GapsPage.Line> gaps(AssessmentDesk desk, Map<String, String> asked) {
        return page(desk, desk.people.officer, asked).gaps().getListed().rows();
    }

    @Test
    void a_round_is_found_by_its_number_alone_and_by_nobody_whom_the_state_does_not_let_know() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round older = desk.open("GT", RoundDesk.CYCLE_TWO);
        Round newer = desk.open("MX", RoundDesk.CYCLE_TWO);

        ShownRound officers = new AskedPage(desk.people, desk.people.officer, Map.of()).shownRound(desk);
        ShownRound auditors = new AskedPage(desk.people, desk.people.auditor, Map.of()).shownRound(desk);

        assertEquals("GT", officers.name(older.key().id()).key().state());
        assertEquals("MX", officers.name(newer.key().id()).key().state());
        assertThrows(Missing.class, () -> officers.name(newer.key().id() + 1));
        assertThrows(Missing.class, () -> auditors.name(newer.key().id()));
        assertEquals(
                List.of("UNCAC, Mexico, cycle 2", "UNCAC, Guatemala, cycle 2"),
                new AskedPage(desk.people, desk.people.officer, Map.of())
                        .rounds(desk).getListed().rows().stream()
                                .map(RoundListPage.Line::title)
                                .toList());
        assertFalse(new AskedPage(desk.people, desk.people.officer, Map.of("status", "begun"))
                .rounds(desk)
                .faultOf("status")
                .isEmpty());
    }

    private static AskedPage page(AssessmentDesk desk, Reader reader, Map<String, String> asked) {
        return new AskedPage(desk.people, reader, asked);
    }

    private static List<String> articles(MatrixPage page) {
        return page.getRows().stream().map(MatrixPage.Row::article).toList();
    }

    private static String cells(MatrixPage page, String article) {
        List<MatrixPage.StateHead> heads = page.getHeads();
        List<MatrixPage.CellLine> cells = page.getRows().stream()
                .filter(row -> row.article().equals(article))
                .findFirst()
                .orElseThrow()
                .cells();
        return IntStream.range(0, heads.size())
                .mapToObj(at -> (heads.get(at).code() + " " + cells.get(at).mark() + " "
                                + cells.get(at).more())
                        .strip())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void a_consent_that_was_withdrawn_stays_so_when_its_form_is_sent_as_it_stands() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.consent(round, """
                {'covers': 'full-report', 'givenOn': '2024-04-10', 'reference': 'Note 1',
                 'withdrawnOn': '2024-04-20', 'withdrawalReference': 'Note 2'}""");
        long id = round.key().id();
        AskedPage asked = new AskedPage(desk.people, desk.people.treaty, Map.of());

        RoundPage page = asked.round(desk, id);
        Map<String, List<String>> sent = new HashMap<>(page.getForm().values());
        sent.put("version", List.of(page.getFormVersion()));
        asked.take(desk, id, "consent", FilledForm.holding(sent));

        Consent after = Objects.requireNonNull(
                desk.rounds().one(desk.people.treaty, round.key()).consent());
        assertEquals(2, after.version());
        assertEquals("Note 2", after.withdrawalReference());
        assertFalse(after.isInForce());
    }

    @Test
    void a_consent_that_came_second_is_told_so_again_when_its_form_is_sent_again() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        long id = round.key().id();
        AskedPage asked = new AskedPage(desk.people, desk.people.treaty, Map.of());
        String before = asked.round(desk, id).getFormVersion();
        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-04-10', 'reference': 'Note 1'}");
        FilledForm form = FilledForm.holding(
                Map.of("version", List.of(before), "covers", List.of("full-report"), "givenOn", List.of("2024-04-11")));

        asked.typed(form);

        assertEquals(before, asked.round(desk, id).getFormVersion());
        assertThrows(Stale.class, () -> asked.take(desk, id, "consent", form));
    }
}
