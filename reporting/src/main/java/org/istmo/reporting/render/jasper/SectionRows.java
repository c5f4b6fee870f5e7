package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.Note;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.jasper.PaperRow.Place;
import org.jspecify.annotations.Nullable;

/** The blocks of a section as rows. */
final class SectionRows {

    private static final int LONGEST_GROUP = 1500;
    private static final String ITEM = "- ";
    private static final String PROSE = "PROSE";

    private final Typesetting set;
    private final boolean brief;

    /** @param brief whether the charts must leave room on one page */
    SectionRows(Typesetting set, boolean brief) {
        this.set = set;
        this.brief = brief;
    }

    List<PaperRow> of(Place place, Section section) {
        List<PaperRow> rows = new ArrayList<>();
        List<Note> notes = brief ? blocks(section, Note.class) : List.of();
        boolean beside = !notes.isEmpty() && blocks(section, Chart.class).size() == 1;
        for (Block block : section.blocks()) {
            if (beside && block instanceof Chart chart) {
                rows.add(chart(place, chart, "CHART_BESIDE", List.of(beside(notes))));
            } else if (brief && rows.isEmpty() && block instanceof Table table) {
                rows.addAll(table(place, untitled(table)));
            } else if (!beside || !(block instanceof Note)) {
                boolean underTable =
                        !rows.isEmpty() && !rows.get(rows.size() - 1).head().equals(TableHead.NONE);
                List<PaperRow> its = of(place, block);
                rows.addAll(underTable ? apart(its) : its);
            }
        }
        return rows;
    }

    /** The first paragraph under a table keeps its distance from the last row. */
    private static List<PaperRow> apart(List<PaperRow> rows) {
        return rows.stream()
                .map(row -> row == rows.get(0) && row.band().equals(PROSE)
                        ? PaperRow.of(row.place(), "PROSE_UNDER", row.cells())
                        : row)
                .toList();
    }

    private static <B extends Block> List<B> blocks(Section section, Class<B> kind) {
        return section.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** All notes as small print, a paragraph each. */
    private String beside(List<Note> notes) {
        return notes.stream()
                .map(note -> set.data(note.title()) + ": " + set.data(note.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Right under the heading of a brief report, which says what it is. */
    private static Table untitled(Table table) {
        return new Table(table.id(), "", table.layout(), table.columns(), table.rows());
    }

    private List<PaperRow> of(Place place, Block block) {
        if (block instanceof Table table) {
            return table(place, table);
        }
        if (block instanceof Chart chart) {
            return List.of(chart(place, chart, "", List.of()));
        }
        if (block instanceof Notice notice) {
            return List.of(PaperRow.of(place, "NOTICE", List.of(set.data(notice.text()))));
        }
        if (block instanceof Note note) {
            return prose(place, note.title(), note.text());
        }
        Prose prose = (Prose) block;
        return prose(place, prose.title(), prose.text());
    }

    /** A total of several groups goes with the last of them: the library parts what stands in different groups. */
    private List<PaperRow> table(Place place, Table table) {
        TableHead head = TableHead.of(table, place.section() + "/" + table.id(), set::data);
        CellText text = new CellText(set, table);
        List<PaperRow> rows = new ArrayList<>(table.rows().size());
        String group = "";
        for (Row row : table.rows()) {
            boolean plain = row.emphasis() == Row.Emphasis.PLAIN;
            group = plain || !row.group().isEmpty() ? group(row) : group;
            rows.add(new PaperRow(
                    place, "", head, group, plain ? "" : row.emphasis().name(), text.of(row), null));
        }
        return rows;
    }

    /** A heading that left no room for rows under it would repeat itself for ever. */
    private String group(Row row) {
        String group = set.data(row.group());
        return group.length() <= LONGEST_GROUP ? group : group.substring(0, LONGEST_GROUP) + "…";
    }

    /**
     * @param band empty for the one that is high enough
     * @param more what stands beside it
     */
    private PaperRow chart(Place place, Chart chart, String band, List<String> more) {
        ChartPicture picture = new ChartPicture(chart, set);
        List<@Nullable String> cells = new ArrayList<>(List.of(set.data(chart.alternative()), set.data(chart.title())));
        cells.addAll(more);
        return new PaperRow(
                place,
                band.isEmpty() ? picture.band(brief) : band,
                TableHead.NONE,
                "",
                "",
                cells,
                picture.drawing(band.isEmpty()));
    }

    /** Paragraphs, and lists of lines that begin with a dash; the heading stands beside the first. */
    private List<PaperRow> prose(Place place, String title, String text) {
        List<PaperRow> rows = new ArrayList<>();
        String heading = set.data(title);
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            for (String piece : pieces(paragraph)) {
                if (piece.startsWith(ITEM) && heading.isEmpty()) {
                    rows.add(PaperRow.of(place, "ITEM", List.of(set.data(piece.substring(ITEM.length())))));
                } else {
                    rows.add(PaperRow.of(place, PROSE, List.of(heading, set.data(piece))));
                    heading = "";
                }
            }
        }
        return rows;
    }

    /** Each item of a list by itself, and the lines before them as one. */
    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        for (String line : Arrays.asList(paragraph.split("\\R"))) {
            String words = line.strip();
            if (pieces.isEmpty() || words.startsWith(ITEM)) {
                pieces.add(words);
            } else {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + " " + words);
            }
        }
        return pieces;
    }
}
