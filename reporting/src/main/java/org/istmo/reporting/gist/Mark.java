package org.istmo.reporting.gist;

import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that was noticed of a report when it was drafted or submitted.
 *
 * @param code a stable word
 * @param blocks whether it keeps the report from being submitted
 * @param exception the number of the tie-out's exception that it is; null for what is none
 * @param figure the key of the figure that it is about; null where it is about none
 */
public record Mark(
        String code,
        boolean blocks,
        @Nullable String exception,
        Text words,
        @Nullable String figure) {

    /** What the audience is not shown. */
    public static final String LEFT_OUT = "left-out";

    /** Below nothing is left of a budget, or of a line of it. */
    public static final String OVERSPENT = "overspent";
}
