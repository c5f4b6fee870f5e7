package org.istmo.reporting.render.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Chart;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;

/** The sheets of a workbook in order: about, then a sheet for each table and for running text, what changed, and the keys of figures. */
final class BookSheets {

    /** A table's sheet, and its first row that is free. */
    private record Written(BookSheet sheet, TableGrid grid, int free) {}

    private final Book book;
    private final Contents contents = new Contents();
    private final ChartSheets charts;
    private final Map<String, Written> tables = new HashMap<>();

    BookSheets(Book book) {
        this.book = book;
        this.charts = new ChartSheets(book);
    }

    void write() {
        BookSheet about = book.sheet(book.word("sheet.about"), book.front().title());
        book.document().sections().forEach(this::section);
        annexes();
        new CoverSheet(book, about).write(contents);
    }

    private void section(Section section) {
        boolean hasTable = any(section, Table.class::isInstance);
        boolean hasText =
                any(section, Prose.class::isInstance) || (!hasTable && any(section, Notice.class::isInstance));
        if (hasText) {
            BookSheet sheet = book.sheet(section.title(), section.title());
            contents.add(section.title(), sheet);
            new TextSheet(book, sheet).write(section);
        }
        List<Notice> notices = hasText ? List.of() : notices(section);
        for (Block block : section.blocks()) {
            if (block instanceof Table table) {
                Layout layout = book.layouts().named(table.layout());
                tables.put(table.id(), write(table, layout, title(section, table), notices));
                notices = List.of();
            }
        }
        section.blocks().stream().filter(Chart.class::isInstance).forEach(chart -> chart((Chart) chart));
    }

    private static boolean any(Section section, Predicate<Block> kind) {
        return section.blocks().stream().anyMatch(kind);
    }

    private static List<Notice> notices(Section section) {
        return section.blocks().stream()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .toList();
    }

    private static String title(Section section, Table table) {
        return table.title().isBlank() || table.title().equals(section.title())
                ? section.title()
                : section.title() + ": " + table.title();
    }

    private Written write(Table table, Layout layout, String title, List<Notice> notices) {
        String name = table.title().isBlank() ? title : table.title();
        BookSheet sheet = book.sheet(name, title);
        contents.add(title, sheet);
        TableSheet rows = new TableSheet(book, sheet, table, layout, notices);
        rows.write();
        return new Written(sheet, rows.grid(), rows.grid().last() + 2);
    }

    private void chart(Chart chart) {
        Written table = tables.get(chart.table());
        Optional<ChartCells> cells =
                table == null ? Optional.empty() : ChartSheets.below(chart, table.sheet(), table.grid());
        if (table == null || cells.isEmpty()) {
            contents.add(chart.title(), charts.alone(chart));
        } else {
            int free = charts.draw(chart, table.sheet(), cells.get(), table.grid(), table.free());
            tables.put(chart.table(), new Written(table.sheet(), table.grid(), free));
        }
    }

    private void annexes() {
        Map<String, DocumentFigures.Said> keys = DocumentFigures.said(book.document());
        Changes changes = book.imprint().changes();
        if (changes != null && !changes.figures().isEmpty()) {
            annex(new ChangeAnnex(book, keys).of(changes));
        }
        Written figures = annex(FigureAnnex.of(book, keys));
        FigureAnnex.link(figures.sheet(), figures.grid());
    }

    private Written annex(Annex annex) {
        return write(annex.table(), annex.layout(), annex.table().title(), List.of());
    }
}
