package org.istmo.reporting.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.look.Printed.Piece;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;

/** What is asked of a report's pages, whatever it reports. */
final class PageChecks {

    private static final float WIDTH = 842;
    private static final float MARGIN = 28;
    /** The least heights of capitals of a section's heading, a caption and a group. */
    private static final float HEADING = 11;

    private static final float CAPTION = 6.2f;
    private static final float GROUP = 5.4f;
    /** That are looked up in one file; of more, as many are taken evenly. */
    private static final int MOST_KEYS = 300;

    /** Above it is the running head. */
    private static final float HEAD = 40;

    /** Below it is the running foot. */
    private static final float FOOT = 560;

    private PageChecks() {}

    static void nothing_leaves_the_margins_or_lies_over_another(Laid laid) {
        assertTrue(laid.pieces().size() > 20, "pieces: " + laid.pieces().size());
        for (Piece piece : laid.pieces()) {
            assertTrue(
                    piece.left() >= MARGIN
                            && piece.right() <= WIDTH - MARGIN
                            && piece.top() >= 5
                            && piece.bottom() <= 595 - MARGIN / 2,
                    piece::toString);
        }
        assertEquals(List.of(), Printed.overlaps(laid.pieces()));
    }

    /** True when there is a word that no line has room for, and it is whole. */
    static boolean no_word_is_cut(Laid laid) {
        boolean asked = laid.document().toString().contains(Region.UNBREAKABLE);
        if (asked) {
            assertTrue(solid(laid.pieces()).contains(Region.UNBREAKABLE), "the unbreakable word is whole");
        }
        return asked;
    }

    static void every_page_has_its_number_of_so_many(Laid laid) {
        String pattern = laid.cell().language() == Language.ES ? "Página %,d de %,d" : "Page %,d of %,d";
        Set<String> feet = laid.pieces().stream()
                .filter(piece -> piece.bottom() > FOOT)
                .map(piece ->
                        piece.page() + " " + piece.text().replace('\u00A0', ' ').strip())
                .collect(Collectors.toSet());
        for (int page = 1; page <= laid.pages(); page++) {
            String foot = String.format(laid.cell().language().locale(), pattern, page, laid.pages());
            assertTrue(feet.contains(page + " " + foot.replace('\u00A0', ' ')), foot);
        }
    }

    static void no_heading_and_no_head_of_a_table_stands_alone(Laid laid) {
        Captions captions = new Captions(laid);
        Map<Integer, List<Piece>> byPage = laid.pieces().stream().collect(Collectors.groupingBy(Piece::page));
        byPage.forEach((page, pieces) -> {
            List<Piece> last = lastLine(pieces);
            assertFalse(
                    last.stream().anyMatch(piece -> piece.size() > HEADING || captions.hold(piece))
                            || laid.document().tables().anyMatch(table -> isHead(table, last)),
                    () -> "page " + page + " ends with " + last);
        });
    }

    /** It begins no page, but under a heading of its own. */
    static void no_total_stands_apart_from_what_it_adds_up(Laid laid) {
        Set<String> totals = firstWords(laid, row -> row.emphasis() != Row.Emphasis.PLAIN);
        totals.removeAll(firstWords(laid, row -> row.emphasis() == Row.Emphasis.PLAIN));
        Set<String> heads = laid.document()
                .tables()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> Stream.of(column.heading(), column.group()))
                .collect(Collectors.toSet());
        String continued = Labels.of(laid.document().front().type(), laid.cell().language())
                .word("continued");
        laid.pieces().stream().collect(Collectors.groupingBy(Piece::page)).forEach((page, pieces) -> {
            List<Piece> rows = pieces.stream()
                    .filter(piece -> piece.bottom() > HEAD && piece.bottom() < FOOT)
                    .filter(piece -> piece.size() <= GROUP
                            && !isOfAHead(heads, totals, piece.text().strip()))
                    .sorted(Comparator.comparing(Piece::bottom).thenComparing(Piece::left))
                    .toList();
            boolean apart =
                    !rows.isEmpty() && totals.contains(rows.get(0).text().strip());
            assertFalse(
                    apart
                            && pieces.stream()
                                    .filter(piece -> piece.bottom() > HEAD
                                            && piece.bottom() < rows.get(0).bottom()
                                            && piece.size() > GROUP)
                                    .allMatch(
                                            piece -> heads.contains(piece.text().strip())
                                                    || piece.text().contains(continued)),
                    () -> "page " + page + " begins with " + rows.get(0));
        });
    }

    /** A long one is printed in several pieces. */
    private static boolean isOfAHead(Set<String> heads, Set<String> totals, String words) {
        return heads.contains(words)
                || !totals.contains(words) && heads.stream().anyMatch(head -> head.contains(words));
    }

    private static Set<String> firstWords(Laid laid, Predicate<Row> which) {
        return laid.document()
                .tables()
                .flatMap(table -> table.rows().stream())
                .filter(which)
                .map(row -> row.values().get(0))
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).text())
                .collect(Collectors.toCollection(HashSet::new));
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

    /** The captions of tables and the names of groups of rows; a chart under its caption has no letters, but a picture of them. */
    private static final class Captions {

        private final Set<String> titles;
        private final Set<String> groups;

        Captions(Laid laid) {
            Set<String> charted = laid.document().sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(Chart.class::isInstance)
                    .map(chart -> ((Chart) chart).title())
                    .collect(Collectors.toSet());
            this.titles = but(charted, laid.document().tables().map(Table::title));
            this.groups = but(
                    charted,
                    laid.document()
                            .tables()
                            .flatMap(table -> table.rows().stream())
                            .map(Row::group));
        }

        private static Set<String> but(Set<String> left, Stream<String> words) {
            Set<String> all = words.collect(Collectors.toCollection(HashSet::new));
            all.removeAll(left);
            return all;
        }

        boolean hold(Piece piece) {
            String words = piece.text().strip();
            return piece.size() > CAPTION && titles.contains(words) || piece.size() > GROUP && groups.contains(words);
        }
    }

    /** Its first two columns' heads side by side. */
    private static boolean isHead(Table table, List<Piece> line) {
        Set<String> words = line.stream().map(piece -> piece.text().strip()).collect(Collectors.toSet());
        return table.columns().size() > 1
                && table.columns().subList(0, 2).stream().map(Column::heading).allMatch(words::contains);
    }

    static void it_says_its_language_and_title_and_its_contents_lead_to_its_sections(Laid laid) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(laid.file())) {
            assertEquals(
                    laid.cell().language().locale().toLanguageTag(),
                    pdf.getDocumentCatalog().getLanguage());
            String title = pdf.getDocumentInformation().getTitle();
            assertTrue(title.startsWith(laid.document().front().title()), title);
            if (!laid.document().brief()) {
                links(pdf, laid);
            }
        }
    }

    private static void links(PDDocument pdf, Laid laid) throws IOException {
        Set<String> printed = laid.pieces().stream()
                .map(piece -> piece.page() + " " + piece.text().strip())
                .collect(Collectors.toSet());
        int links = 0;
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    links++;
                    int to = pdf.getPages().indexOf(((PDPageDestination) link.getDestination()).getPage()) + 1;
                    assertTrue(to > 1, link.getContents());
                    assertTrue(printed.contains(to + " " + link.getContents()), link.getContents() + " on page " + to);
                }
            }
        }
        assertTrue(links >= laid.document().sections().size(), "links: " + links);
    }

    static void the_annex_has_the_key_of_every_figure(Laid laid) {
        if (!laid.document().brief()) {
            String text = solid(laid.pieces());
            String title = Labels.of(laid.document().front().type(), laid.cell().language())
                    .word("annex.title");
            String annex = text.substring(text.lastIndexOf(title.replaceAll("\\s", "")));
            List<String> keys =
                    List.copyOf(DocumentFigures.said(laid.document()).keySet());
            for (int key = 0; key < keys.size(); key += Math.max(1, keys.size() / MOST_KEYS)) {
                assertTrue(annex.contains(keys.get(key)), keys.get(key));
            }
        }
    }

    private static String solid(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().replaceAll("\\s", "")).collect(Collectors.joining());
    }
}
