package org.istmo.reporting.render.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param id a word that names it within its table, the same in both languages
 * @param group the heading that it stands under with its neighbours, repeated on each page; may be empty
 * @param emphasis how it stands out
 * @param reckoning how its figures follow from other rows
 * @param values from left to right
 */
public record Row(String id, String group, Emphasis emphasis, Reckoning reckoning, List<Value> values) {

    /** How a row stands out. */
    public enum Emphasis {
        PLAIN,
        SUBTOTAL,
        TOTAL
    }

    public Row {
        values = List.copyOf(values);
    }

    /** A row whose figures are given. */
    public static Row plain(String id, List<? extends Value> values) {
        return new Row(id, "", Emphasis.PLAIN, new Reckoning.Given(), List.copyOf(values));
    }

    public Row in(String heading) {
        return new Row(id, heading, emphasis, reckoning, values);
    }

    public Row as(Emphasis emphasis, Reckoning reckoning) {
        return new Row(id, group, emphasis, reckoning, values);
    }
}
