package org.istmo.reporting.render.document;

import java.util.List;
import java.util.Map;

/**
 * How the figures of a row follow from those of other rows, column by column; columns that are {@link Made} follow from their own row instead. The workbook
 * computes them so, and the tie-out holds them to it.
 */
public sealed interface Reckoning {

    /** They follow from nothing else on the page. */
    record Given() implements Reckoning {}

    /**
     * The sum of the table's plain rows that have these words in these columns.
     *
     * @param where column keys and the words that stand there; none for all rows. The key {@value #GROUP} stands for the row's group
     */
    record SumWhere(Map<String, String> where) implements Reckoning {

        public static final String GROUP = "group";

        public SumWhere {
            where = Map.copyOf(where);
        }
    }

    /** Rows of the same table added and taken off. */
    record Terms(List<Term> terms) implements Reckoning {

        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * @param sign 1 or -1
     * @param row the id of a row of the same table
     */
    record Term(int sign, String row) {}
}
