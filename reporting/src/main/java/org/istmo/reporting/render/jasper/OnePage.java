package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JasperPrint;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/**
 * A report of one section on one page: the last rows of its longest list give way to the number of them, as many as have no room. Composers say what is most
 * urgent first. What a revision changed has pages of its own.
 */
final class OnePage {

    private final PaperTemplate template;
    private final Typesetting set;
    private final Runnable goOn;

    /** @param goOn is asked before each row that is tried, and throws when nobody wants the page any more */
    OnePage(PaperTemplate template, Typesetting set, Runnable goOn) {
        this.template = template;
        this.set = set;
        this.goOn = goOn;
    }

    /** As it was given when it has room, or when one row of the list is already too much. */
    Document of(Document document) throws JRException {
        Table longest = longest(document);
        if (longest == null || fits(document)) {
            return document;
        }
        int fitting = 0;
        int tooMany = longest.rows().size();
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (fits(shortened(document, longest, middle))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting == 0 ? document : shortened(document, longest, fitting);
    }

    private boolean fits(Document document) throws JRException {
        DocumentRows rows = new DocumentRows(set, document);
        List<PaperRow> all = rows.all();
        JasperPrint pages = template.fill(all, new FrontRows(set, document.front()).furniture(false), set, goOn);
        return (rows.headings().size() > 1
                        ? begin(pages, rows.headings().get(1))
                        : pages.getPages().size())
                == 1;
    }

    private static int begin(JasperPrint pages, String heading) {
        Map<String, JRPrintAnchorIndex> places = pages.getAnchorIndexes();
        JRPrintAnchorIndex place = places.get(heading);
        if (place == null) {
            throw new IllegalStateException("no page begins " + heading);
        }
        return place.getPageIndex();
    }

    /** Of rows that no other figure is made of, or null. */
    private static @Nullable Table longest(Document document) {
        return document.tables()
                .filter(table -> table.rows().stream().allMatch(row -> row.reckoning() instanceof Reckoning.Given))
                .max(Comparator.comparingInt(table -> table.rows().size()))
                .orElse(null);
    }

    private Document shortened(Document document, Table list, int shown) {
        List<Row> rows = new ArrayList<>(list.rows().subList(0, shown));
        List<Value> more = new ArrayList<>(Collections.nCopies(list.columns().size(), new Value.Blank()));
        more.set(
                0,
                Value.words(set.sentence(
                        "brief.more", set.figures().count(list.rows().size() - shown))));
        rows.add(Row.plain("more", more));
        Table shortened = new Table(list.id(), list.title(), list.layout(), list.columns(), rows);
        Section section = document.sections().get(0);
        List<Block> blocks = section.blocks().stream()
                .map(block -> block.equals(list) ? shortened : block)
                .toList();
        return new Document(
                document.language(),
                document.front(),
                List.of(new Section(section.id(), section.title(), blocks)),
                document.dataAttached());
    }
}
