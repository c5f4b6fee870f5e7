package org.istmo.reporting.render.jasper;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Writes into the contents on which page each section begins. Filling the report a second time would cost as much as the first. */
final class PageNumbers {

    /** A property of the template's element that is to hold such a number. */
    static final String NUMBER = "org.istmo.number";

    private final Map<String, JRPrintAnchorIndex> places;
    private final Iterator<String> headings;
    private final Typesetting set;

    private PageNumbers(JasperPrint pages, List<String> headings, Typesetting set) {
        this.places = pages.getAnchorIndexes();
        this.headings = headings.iterator();
        this.set = set;
    }

    static void write(JasperPrint pages, List<String> headings, Typesetting set) {
        PageNumbers numbers = new PageNumbers(pages, headings, set);
        for (JRPrintPage page : pages.getPages()) {
            if (!numbers.headings.hasNext()) {
                return;
            }
            numbers.writeInto(page.getElements());
        }
    }

    private void writeInto(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                writeInto(frame.getElements());
            } else if (element instanceof JRPrintText text
                    && element.hasProperties()
                    && element.getPropertiesMap().containsProperty(NUMBER)) {
                String heading = headings.next();
                JRPrintAnchorIndex place = places.get(heading);
                if (place == null) {
                    throw new IllegalStateException("no page begins " + heading);
                }
                text.setText(set.figures().count(place.getPageIndex() + 1L));
            }
        }
    }
}
