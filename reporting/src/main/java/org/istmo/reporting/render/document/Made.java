package org.istmo.reporting.render.document;

import java.util.List;

/** How the figures of a column follow from other columns of the same row; the workbook computes them so, and the tie-out holds them to it. */
public sealed interface Made {

    /** Those added up, less these. */
    record Balance(List<String> plus, List<String> minus) implements Made {

        public Balance {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
        }
    }

    /** One as a percentage of the other, rounded half-even to the value's own decimals; blank where the other is zero. */
    record Percentage(String part, String whole) implements Made {}
}
