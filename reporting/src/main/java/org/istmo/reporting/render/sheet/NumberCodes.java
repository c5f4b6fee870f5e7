package org.istmo.reporting.render.sheet;

import java.math.BigDecimal;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Unit;

/** Number formats that show a figure as the page prints it; separators are those of the reader's machine. */
final class NumberCodes {

    /** A space before the sign, which may not break. */
    static final String PERCENT = "#,##0.0\u00A0%";

    static final String COUNT = "#,##0";
    private static final int LONGEST_UNIT = 60;

    private NumberCodes() {}

    /** @param named true where neither heading nor row says the unit, so that the cell must */
    static String of(BigDecimal value, Unit unit, boolean named) {
        return switch (unit.kind()) {
            case MONEY -> (named ? quoted(unit.name()) + "\\ " : "") + "#,##0.00####";
            case RATE -> "#,##0.00########" + (named ? "\\ " + quoted(unit.name()) : "");
            case PERCENT -> PERCENT;
            case COUNT -> named ? counted(count(value), unit) : count(value);
        };
    }

    /** The names of months in the report's language, whatever the reader's machine speaks: Windows' numbers of en-GB and es-MX. */
    static String date(Language language) {
        return (language == Language.ES ? "[$-80A]" : "[$-809]") + "d mmm yyyy";
    }

    /** One of them is called as one is, whatever a formula makes of the figure. */
    private static String counted(String count, Unit unit) {
        String several = count + "\\ " + quoted(unit.name());
        return unit.one().equals(unit.name()) ? several : "[=1]" + count + "\\ " + quoted(unit.one()) + ";" + several;
    }

    private static String count(BigDecimal value) {
        int decimals = CellNumbers.decimals(value);
        return decimals == 0 ? COUNT : COUNT + "." + "0".repeat(decimals);
    }

    private static String quoted(String name) {
        String kept = name.replace('"', '\'');
        return '"' + kept.substring(0, Math.min(LONGEST_UNIT, kept.length())) + '"';
    }
}
