package org.istmo.reporting.lineage;

import java.math.BigDecimal;
import java.util.Set;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a printed figure was made of where that is no row of the ledger.
 *
 * @param figure the figure's key
 * @param kind such as {@code activity}, {@code participants}, {@code agreement}, {@code measurement}, {@code figure} for another figure of the report, or
 *     {@value #CONVERTED} for one in another currency that is converted to this figure's
 * @param reference what names it: an identifier, an agreement's number, another figure's key
 * @param label what it says
 * @param counted what it adds to the figure, in the figure's unit; null where the figure is no sum, such as a rate of two others
 * @param sensitivity above a reader's level its reference and label are withheld
 */
public record Fact(
        String figure,
        String kind,
        String reference,
        Text label,
        @Nullable BigDecimal counted,
        Sensitivity sensitivity) {

    /** The kind of another figure of the same report, in the unit of this one. */
    static final String FIGURE = "figure";

    /** The kind of another figure of the same report that is converted to the currency of this one. */
    public static final String CONVERTED = "converted";

    /** Another figure of the same report, added or, with a negative amount, taken off. */
    public static Fact figure(String figure, String other, Text label, BigDecimal counted) {
        return new Fact(figure, FIGURE, other, label, counted, Sensitivity.PUBLIC);
    }

    /** Of which kinds the reference is another figure of the report, but for days. */
    private static final Set<String> OF_FIGURES = Set.of(FIGURE, CONVERTED, "numerator", "denominator");

    private static final String DAYS = " days";

    /** Whether its reference is the key of another figure of the report. */
    public boolean namesFigure() {
        return OF_FIGURES.contains(kind) && !reference.endsWith(DAYS);
    }

    /** One of the two numbers of days that a rate of time is made of: {@code numerator} or {@code denominator}. */
    public static Fact ofDays(String figure, String kind, long days, Text label) {
        return new Fact(figure, kind, days + DAYS, label, null, Sensitivity.PUBLIC);
    }

    /** One of the two figures that a rate is made of: {@code numerator} or {@code denominator}. */
    public static Fact ofRate(String figure, String kind, String other, Text label) {
        return new Fact(figure, kind, other, label, null, Sensitivity.PUBLIC);
    }
}
