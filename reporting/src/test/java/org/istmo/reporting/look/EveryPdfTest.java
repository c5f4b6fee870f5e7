package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.look.Printed.Piece;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.jasper.PdfStandard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report's pages. Five thousand activities are laid out by the samples of {@code ArchivalDocumentTest}. */
class EveryPdfTest {

    private static final DocumentPdf RENDERER = new DocumentPdf();
    private static final Map<Cell, byte[]> FILES = new ConcurrentHashMap<>();
    private static final float WIDTH = 842;
    private static final float MARGIN = 28;
    /** The least heights of capitals of a section's heading, a caption and a group. */
    private static final float HEADING = 11;

    private static final float CAPTION = 6.2f;
    private static final float GROUP = 5.4f;
    /** That are looked up in one file; of more, as many are taken evenly. */
    private static final int MOST_KEYS = 1_000;

    /** Below it is the running foot. */
    private static final float FOOT = 560;

    @AfterAll
    static void forget() {
        FILES.clear();
    }

    static Stream<Cell> all() {
        return Cell.all();
    }

    static Stream<Cell> portfolios() {
        return all().filter(cell -> cell.subject().name().startsWith("PORTFOLIO"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_pdf_is_pdf_a_3a_and_pdf_ua_1(Cell cell) throws Exception {
        for (PdfStandard standard : PdfStandard.values()) {
            standard.assertKeptBy(file(cell));
        }
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void a_portfolio_is_one_page(Cell cell) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(cell))) {
            assertEquals(1, pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_letter_leaves_the_margins_or_lies_over_another(Cell cell) throws IOException {
        List<Piece> pieces = Printed.of(file(cell));
        assertTrue(pieces.size() > 20, "pieces: " + pieces.size());
        for (Piece piece : pieces) {
            assertTrue(
                    piece.left() >= MARGIN
                            && piece.right() <= WIDTH - MARGIN
                            && piece.top() >= 5
                            && piece.bottom() <= 595 - MARGIN / 2,
                    piece::toString);
        }
        assertEquals(List.of(), Printed.overlaps(pieces));
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_word_is_cut(Cell cell) throws IOException {
        if (cell.size() != Size.EMPTY && cell.document().toString().contains(Region.UNBREAKABLE)) {
            String solid = solid(Printed.of(file(cell)));
            assertTrue(solid.contains(Region.UNBREAKABLE), "the unbreakable word is whole");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_page_has_its_number_of_so_many(Cell cell) throws IOException {
        List<Piece> pieces = Printed.of(file(cell));
        int pages = pages(cell);
        String pattern = cell.language() == Language.ES ? "Página %,d de %,d" : "Page %,d of %,d";
        Set<String> feet = pieces.stream()
                .filter(piece -> piece.bottom() > FOOT)
                .map(piece ->
                        piece.page() + " " + piece.text().replace('\u00A0', ' ').strip())
                .collect(Collectors.toSet());
        for (int page = 1; page <= pages; page++) {
            assertTrue(feet.contains(page + " " + String.format(pattern, page, pages)), "page " + page);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_heading_and_no_head_of_a_table_stands_alone(Cell cell) throws IOException {
        Document document = cell.document();
        Map<Integer, List<Piece>> byPage = Printed.of(file(cell)).stream().collect(Collectors.groupingBy(Piece::page));
        byPage.forEach((page, pieces) -> {
            List<Piece> last = lastLine(pieces);
            assertFalse(
                    last.stream().anyMatch(piece -> piece.size() > HEADING || isOf(document, piece))
                            || document.tables().anyMatch(table -> isHead(table, last)),
                    () -> "page " + page + " ends with " + last);
        });
    }

    private static List<Piece> lastLine(List<Piece> page) {
        float lowest = page.stream()
                .map(Piece::bottom)
                .filter(bottom -> bottom < FOOT)
                .max(Float::compare)
                .orElse(0f);
        return page.stream()
                .filter(piece -> Math.abs(piece.bottom() - lowest) < 1)
                .toList();
    }

    /** The caption of a table, or the name of a group of its rows; a chart under its caption has no letters, but a picture of them. */
    private static boolean isOf(Document document, Piece piece) {
        String words = piece.text().strip();
        boolean charted = document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof Chart chart && chart.title().equals(words));
        return !charted
                && document.tables()
                        .anyMatch(table -> table.title().equals(words) && piece.size() > CAPTION
                                || table.rows().stream()
                                        .anyMatch(row -> row.group().equals(words) && piece.size() > GROUP));
    }

    /** Its first two columns' heads side by side. */
    private static boolean isHead(Table table, List<Piece> line) {
        Set<String> words = line.stream().map(piece -> piece.text().strip()).collect(Collectors.toSet());
        return table.columns().size() > 1
                && table.columns().subList(0, 2).stream().map(Column::heading).allMatch(words::contains);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_file_says_its_language_and_title_and_its_contents_lead_to_its_sections(Cell cell) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(cell))) {
            assertEquals(
                    cell.language().locale().toLanguageTag(),
                    pdf.getDocumentCatalog().getLanguage());
            String title = pdf.getDocumentInformation().getTitle();
            assertTrue(title.startsWith(cell.document().front().title()), title);
            if (!cell.document().brief()) {
                links(pdf, cell.document());
            }
        }
    }

    private static void links(PDDocument pdf, Document document) throws IOException {
        List<Piece> pieces = Printed.of(bytes(pdf));
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            page.getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .forEach(link -> links.add((PDAnnotationLink) link));
        }
        assertTrue(links.size() >= document.sections().size(), "links: " + links.size());
        for (PDAnnotationLink link : links) {
            int page = pdf.getPages().indexOf(((PDPageDestination) link.getDestination()).getPage()) + 1;
            assertTrue(page > 1, link.getContents());
            assertTrue(
                    pieces.stream()
                            .anyMatch(piece ->
                                    piece.page() == page && piece.text().strip().equals(link.getContents())),
                    () -> link.getContents() + " on page " + page);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_annex_has_the_key_of_every_figure(Cell cell) throws IOException {
        Document document = cell.document();
        if (!document.brief()) {
            String text = solid(Printed.of(file(cell)));
            String title = Labels.of(document.front().type(), cell.language()).word("annex.title");
            String annex = text.substring(text.lastIndexOf(title.replaceAll("\\s", "")));
            List<String> keys = List.copyOf(DocumentFigures.said(document).keySet());
            for (int key = 0; key < keys.size(); key += Math.max(1, keys.size() / MOST_KEYS)) {
                assertTrue(annex.contains(keys.get(key)), keys.get(key));
            }
        }
    }

    private static String solid(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().replaceAll("\\s", "")).collect(Collectors.joining());
    }

    private static int pages(Cell cell) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(cell))) {
            return pdf.getNumberOfPages();
        }
    }

    private static byte[] file(Cell cell) {
        return FILES.computeIfAbsent(cell, some -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                RENDERER.render(some.document(), out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return out.toByteArray();
        });
    }
}
