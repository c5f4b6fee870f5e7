package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.questionnaire.Questionnaire;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.questionnaire.QuestionnaireDocx;
import org.junit.jupiter.api.Test;

class RoundDocumentTest {

    private final RoundDesk desk = new RoundDesk(Vendor.H2);
    private final Round round = opened(desk);
    private final RoundTask task = desk.give(round, """
                {'institution': 'Secretaría Anticorrupción', 'contact': 'Dirección jurídica', 'articles': ['9', '10'], 'dueOn': '2024-06-28',
                 'note': 'NV/12/2024', 'sentOn': '2024-05-01'}""");

    private static Round opened(RoundDesk desk) {
        desk.report(new Cell("UNCAC", "9", "MX"), 0, """
                {'status': 'partly', 'date': '2014-03-01', 'source': 'Executive summary', 'sourceStatus': 'public',
                 'observations': {'es': 'Convendría una ley única.'}, 'needs': [{'text': {'en': 'Model law'}, 'priority': 'high'}]}""");
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "10", "implemented");
        return round;
    }

    @Test
    void a_round_on_paper_has_a_heading_for_each_chapter_and_article_in_the_treatys_order() throws IOException {
        try (XWPFDocument document = document(whole(), Language.EN)) {
            assertEquals(
                    List.of(
                            "How to answer",
                            "Who answers what",
                            "II. Preventive measures",
                            "Article 5. Preventive anti-corruption policies and practices",
                            "Article 6. Preventive anti-corruption body or bodies"),
                    headings(document).subList(0, 5));
            assertEquals(
                    4 + 19,
                    headings(document).size(),
                    "how to answer, who answers, two chapters and nineteen articles");
        }
    }

    @Test
    void it_speaks_the_language_that_it_is_in_and_repeats_the_heads_of_its_tables() throws IOException, XmlException {
        try (XWPFDocument document = document(whole(), Language.ES)) {
            assertEquals(
                    "es-MX",
                    document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
            for (XWPFTable table : document.getTables()) {
                boolean asks = table.getText().contains("Pregunta");
                assertEquals(
                        asks || table.getText().contains("Institución\t"),
                        table.getRow(0).isRepeatHeader());
            }
        }
    }

    @Test
    void what_is_pre_filled_is_marked_and_says_where_it_came_from() throws IOException {
        String english = text(whole(), Language.EN);
        String spanish = text(whole(), Language.ES);

        assertTrue(english.contains("It began with what was reported: Executive summary, of 1 March 2014."), english);
        assertTrue(english.contains("Pre-filled:\t☐ Implemented\t☒ Partly implemented"), english);
        assertTrue(english.contains("(in Spanish) Convendría una ley única."), english);
        assertTrue(spanish.contains("Rellenado de antemano:\tConvendría una ley única."), spanish);
        assertTrue(spanish.contains("Prioridad alta: (en inglés) Model law"), spanish);
        assertTrue(spanish.contains("Respondidos\t1 de 19"), spanish);
    }

    @Test
    void an_institution_gets_its_own_articles_with_the_note_verbale() throws IOException {
        String spanish = text(desk.paper(desk.people.treaty, round, OptionalLong.of(task.id())), Language.ES);

        assertTrue(spanish.contains("Secretaría Anticorrupción"), spanish);
        assertTrue(spanish.contains("NV/12/2024, del 1 de mayo de 2024"), spanish);
        assertTrue(spanish.contains("28 de junio de 2024"), spanish);
        assertTrue(spanish.contains("Artículo 9."), spanish);
        assertFalse(spanish.contains("Artículo 11."), spanish);
        assertFalse(spanish.contains("Quién responde a qué"), spanish);
    }

    @Test
    void each_article_is_quoted_in_english_and_a_long_one_as_far_as_its_first_paragraphs() throws IOException {
        String english = text(whole(), Language.EN);
        String spanish = text(whole(), Language.ES);

        String tenth = "Taking into account the need to combat corruption, each State Party shall";
        assertTrue(english.contains(tenth), english);
        assertTrue(spanish.contains(tenth), spanish);
        assertTrue(spanish.contains("La copia certificada del depositario es la auténtica."), spanish);
        assertTrue(spanish.contains("[El artículo continúa.]"), spanish);
        try (XWPFDocument document = document(whole(), Language.ES)) {
            assertTrue(document.getParagraphs().stream()
                    .filter(paragraph -> "Quote".equals(paragraph.getStyle())
                            && paragraph.getText().contains(tenth))
                    .allMatch(paragraph ->
                            "en-GB".equals(paragraph.getRuns().get(0).getLang())));
        }
    }

    @Test
    void every_page_says_who_may_know_of_it() throws IOException {
        assertTrue(heads(whole(), Language.EN).contains("CONFIDENTIAL"));
        assertTrue(heads(whole(), Language.ES).contains("CONFIDENCIAL"));
        assertThrows(Missing.class, () -> desk.paper(desk.people.auditor, round, OptionalLong.empty()));
        desk.takeOver(round, "{}");

        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-05-01', 'reference': 'NV/15/2024'}");

        assertEquals(
                "Released by the State, NV/15/2024, 1 May 2024",
                heads(whole(), Language.EN).strip());
        Questionnaire released = desk.paper(desk.people.auditor, round, OptionalLong.empty());
        assertEquals(1, released.answers().size(), "what was not taken over is not in it");
        assertEquals(List.of(), released.tasks());
        assertThrows(Missing.class, () -> desk.paper(desk.people.auditor, round, OptionalLong.of(task.id())));
    }

    @Test
    void the_same_round_gives_the_same_bytes() throws IOException {
        assertArrayEquals(bytes(whole(), Language.ES), bytes(whole(), Language.ES));
    }

    private Questionnaire whole() {
        return desk.paper(desk.people.treaty, round, OptionalLong.empty());
    }

    private static List<String> headings(XWPFDocument document) {
        return document.getParagraphs().stream()
                .filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                .map(paragraph -> paragraph.getText())
                .toList();
    }

    private static String heads(Questionnaire questionnaire, Language language) throws IOException {
        try (XWPFDocument document = document(questionnaire, language)) {
            return document.getHeaderList().stream()
                    .map(header -> header.getText())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Questionnaire questionnaire, Language language) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(document(questionnaire, language))) {
            return text.getText();
        }
    }

    private static XWPFDocument document(Questionnaire questionnaire, Language language) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(questionnaire, language)));
    }

    private static byte[] bytes(Questionnaire questionnaire, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuestionnaireDocx.write(questionnaire, language, out);
        return out.toByteArray();
    }
}
