package org.istmo.reporting.render.sheet;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Documents;
import org.istmo.reporting.render.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentXlsxTest {

    static Stream<Document> samples() {
        return DocumentSamples.all();
    }

    @Test
    void sheets_are_named_in_the_document_s_language() throws IOException {
        assertEquals(
                List.of("About", "From the opening to the…", "Statement by project"),
                names(aDocument().build(Language.EN)).stream()
                        .filter(name -> !name.startsWith("Figures"))
                        .limit(3)
                        .toList());
        List<String> spanish = names(aDocument().revised().build(Language.ES));
        assertEquals("Acerca de", spanish.get(0));
        assertTrue(spanish.containsAll(List.of("Estado por proyecto", "Avances", "Actividades")), spanish.toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_table_is_a_named_table_of_its_plain_rows_under_its_headings(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            for (Table table : document.tables().toList()) {
                XSSFTable named = workbook.getTable(table.id());
                assertNotNull(named, table.id());
                TableGrid grid = new TableGrid(table, named.getStartRowIndex());
                assertEquals(grid.lastPlain(), named.getEndRowIndex(), table.id());
                assertEquals(grid.width(), named.getColumnCount(), table.id());
                Set<String> heads = new HashSet<>();
                named.getColumns().forEach(column -> assertTrue(heads.add(column.getName()), column.getName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sheet_prints_across_and_says_what_it_belongs_to(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            for (Sheet sheet : workbook) {
                assertTrue(sheet.getPrintSetup().getLandscape() && sheet.getFitToPage(), sheet.getSheetName());
                assertTrue(sheet.getHeader().getLeft().startsWith("IST-2026-000012 · "), sheet.getSheetName());
                assertEquals(document.front().subject(), sheet.getHeader().getCenter());
                assertEquals(
                        document.front().imprint().issued()
                                ? ""
                                : "&B"
                                        + Labels.of(Documents.TYPE, document.language())
                                                .word("draft"),
                        sheet.getHeader().getRight());
                assertTrue(sheet.getFooter().getRight().contains("&P"), sheet.getSheetName());
            }
        }
    }

    @Test
    void the_head_of_a_long_table_stays_in_sight_and_on_every_page() throws IOException {
        try (XSSFWorkbook workbook = Books.of(DocumentSamples.many(80).build(Language.ES))) {
            XSSFSheet sheet = workbook.getSheet("Actividades");
            assertEquals("3:3", sheet.getRepeatingRows().formatAsString());
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(1, sheet.getPaneInformation().getVerticalSplitPosition());
            assertTrue(sheet.getTables().get(0).getCTTable().isSetAutoFilter());
        }
    }

    @Test
    void five_thousand_activities_with_long_titles_are_all_there_each_with_its_key() throws IOException {
        Document document = DocumentSamples.many(5_000).projects(2).build(Language.ES);
        try (XSSFWorkbook workbook = Books.of(document)) {
            XSSFTable activities = workbook.getTable("activities");
            assertEquals(5_000, activities.getEndRowIndex() - activities.getStartRowIndex());
            XSSFTable figures = workbook.getTable("figures");
            assertTrue(figures.getEndRowIndex() > 5_000);
            Row last = workbook.getSheet(figures.getSheetName()).getRow(figures.getEndRowIndex());
            assertEquals("Actividades", last.getCell(0).getStringCellValue());
            String figure = last.getCell(1).getStringCellValue();
            assertTrue(figure.contains("…, ") && figure.length() < 200, figure);
            Cell place = last.getCell(5);
            assertEquals("Actividades!G5003", place.getStringCellValue());
            assertEquals("Actividades!G5003", place.getHyperlink().getAddress());
            assertTrue(workbook.getSheet("Actividades")
                    .getRow(5_002)
                    .getCell(1)
                    .getStringCellValue()
                    .endsWith("migrantes, fase 5000"));
        }
    }

    @Test
    void about_says_what_it_is_and_where_the_figures_come_from() throws IOException {
        Document document = aDocument().draft().provisional().revised().build(Language.EN);
        try (XSSFWorkbook workbook = Books.of(document)) {
            List<String> about = texts(workbook, "About");
            for (String words : List.of(
                    "IST-2026-000012",
                    "48,213",
                    "24 November 2026, 15:08 UTC",
                    "24 November 2026 (UTC−06:00)",
                    document.front().snapshot(),
                    document.front().imprint().address(),
                    "Interim, unaudited, not certified",
                    "Provisional: at least one month of the period is still open.",
                    "One figure differs from version 1: a late entry and a corrected rate.",
                    "Two currencies are never added together.",
                    "Sample report — DRAFT")) {
                assertTrue(about.contains(words), words + " in " + about);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_contents_lead_to_every_other_sheet(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            Set<String> reached = new HashSet<>();
            workbook.getSheetAt(0).getHyperlinkList().stream()
                    .filter(link -> link.getLocation() != null)
                    .forEach(link -> reached.add(new CellReference(link.getLocation()).getSheetName()));
            Set<String> others = new HashSet<>(names(workbook));
            others.remove(workbook.getSheetName(0));
            assertEquals(others, reached);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_chart_is_the_spreadsheet_s_own_with_words_for_who_hears_it(Document document) throws IOException {
        long charts = document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .count();
        try (XSSFWorkbook workbook = Books.of(document)) {
            int drawn = 0;
            for (Sheet sheet : workbook) {
                var drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
                if (drawing != null) {
                    for (XSSFShape shape : drawing.getShapes()) {
                        if (shape instanceof XSSFGraphicFrame frame) {
                            String words = frame.getCTGraphicalObjectFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr();
                            assertTrue(words.length() > 20, words);
                            drawn++;
                        }
                    }
                    drawing.getCharts()
                            .forEach(chart ->
                                    assertFalse(chart.getTitleText().getString().isBlank()));
                }
            }
            assertEquals(charts, drawn);
        }
    }

    @Test
    void a_spanish_workbook_has_no_label_in_english() throws IOException {
        Labels english = Labels.of(Documents.TYPE, Language.EN);
        Labels spanish = Labels.of(Documents.TYPE, Language.ES);
        Set<String> words = new HashSet<>();
        english.bundle().keySet().stream()
                .filter(key -> !english.word(key).equals(spanish.word(key)))
                .forEach(key -> words.add(english.word(key)));
        try (XSSFWorkbook workbook =
                Books.of(aDocument().draft().withGaps().revised().provisional().build(Language.ES))) {
            List<String> texts = Books.texts(workbook);
            assertTrue(texts.size() > 300, "texts: " + texts.size());
            texts.forEach(text -> assertFalse(words.contains(text), text));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_same_document_gives_the_same_bytes(Document document) throws IOException {
        assertArrayEquals(Books.bytes(document), Books.anew(document));
    }

    @Test
    void the_format_is_xlsx() {
        assertEquals("xlsx", new DocumentXlsx().format());
    }

    private static List<String> names(Document document) throws IOException {
        try (XSSFWorkbook workbook = Books.of(document)) {
            return names(workbook);
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> texts(XSSFWorkbook workbook, String sheet) {
        return Books.cells(workbook.getSheet(sheet)).stream()
                .map(Cell::getStringCellValue)
                .toList();
    }
}
