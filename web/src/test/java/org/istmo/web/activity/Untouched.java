package org.istmo.web.activity;

import java.util.Map;
import java.util.TreeMap;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.NestedRows;

/** What a browser sends of the form of an activity that nobody typed into: each field that the page shows, empty ones as well, with its texts as a browser has them. */
final class Untouched {

    private final FilledForm form;
    private final NestedRows rows;
    private final Map<String, String[]> sent = new TreeMap<>();

    private Untouched(FilledForm form) {
        this.form = form;
        this.rows = NestedRows.of(form);
    }

    static FilledForm sent(FilledForm form) {
        Untouched browser = new Untouched(form);
        browser.oneLine("version");
        FilledActivity.SINGLE.forEach(browser::oneLine);
        for (String words : FilledActivity.WORDS) {
            browser.lines(words + "-en");
            browser.lines(words + "-es");
        }
        for (ActivitySection section : ActivitySection.values()) {
            browser.rows(section.shape(), section.word());
        }
        return FilledForm.sent(browser.sent);
    }

    private void rows(RowShape shape, String list) {
        for (String row : rows.shown(list, shape.least())) {
            oneLine(row + "-" + FilledLists.WAS);
            for (RowCell cell : shape.cells()) {
                if (cell.kind() == RowCell.Kind.LINES) {
                    lines(row + "-" + cell.name());
                } else {
                    oneLine(row + "-" + cell.name());
                }
            }
            shape.within().forEach(inner -> rows(inner, row + "-" + inner.word()));
        }
    }

    /** HTML, value sanitization of a field of one line: ends of lines go. */
    private void oneLine(String name) {
        sent.put(name, new String[] {form.value(name).replaceAll("[\\r\\n]", "")});
    }

    /** HTML: lines are sent with a carriage return and a line feed at their ends. */
    private void lines(String name) {
        sent.put(name, new String[] {form.value(name).replaceAll("\\r\\n?|\\n", "\r\n")});
    }
}
