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

/**
 * Writes at the foot of each page which one it is of how many, and into the contents on which page each section begins. Both are known when all pages are
 * filled, and filling them a second time would cost as much as the first.
 */
final class PageNumbers {

    /** A property of the template's elements that are to hold such a number: {@value #FOOT}, or {@value #LINE} of the contents. */
    static final String NUMBER = "org.istmo.number";

    private static final String FOOT = "foot";
    private static final String LINE = "page";

    private final Map<String, JRPrintAnchorIndex> places;
    private final Iterator<String> headings;
    private final Typesetting set;
    private final String all;

    private PageNumbers(JasperPrint pages, List<String> headings, Typesetting set) {
        this.places = pages.getAnchorIndexes();
        this.headings = headings.iterator();
        this.set = set;
        this.all = number(pages.getPages().size());
    }

    /** @param headings what the contents list; none where there are no contents */
    static void write(JasperPrint pages, List<String> headings, Typesetting set) {
        PageNumbers numbers = new PageNumbers(pages, headings, set);
        int number = 0;
        for (JRPrintPage page : pages.getPages()) {
            numbers.write(page.getElements(), ++number);
        }
    }

    private void write(List<JRPrintElement> elements, int page) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintFrame frame) {
                if (headings.hasNext()) {
                    write(frame.getElements(), page);
                }
            } else if (element instanceof JRPrintText text && element.hasProperties()) {
                String wanted = element.getPropertiesMap().getProperty(NUMBER);
                if (FOOT.equals(wanted)) {
                    text.setText(set.sentence("page", number(page), all));
                } else if (LINE.equals(wanted)) {
                    text.setText(pageOf(headings.next()));
                }
            }
        }
    }

    private String pageOf(String heading) {
        JRPrintAnchorIndex place = places.get(heading);
        if (place == null) {
            throw new IllegalStateException("no page begins " + heading);
        }
        return number(place.getPageIndex() + 1);
    }

    private String number(int page) {
        return set.figures().count(page);
    }
}
