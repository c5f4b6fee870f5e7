package org.istmo.reporting.sentence;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.istmo.reporting.dataset.Text;

/** An amount as a sentence says it; readers of both languages group by commas and put a point before decimals. */
public final class Shown {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.UK);

    private Shown() {}

    /** @param unit in each language */
    public static Text of(BigDecimal value, Text unit) {
        return new Text(of(value, unit.en()), of(value, unit.es()));
    }

    private static String of(BigDecimal value, String unit) {
        boolean money = unit.matches("[A-Z]{3}");
        String number = new DecimalFormat(money ? "#,##0.00####" : "#,##0.######", SYMBOLS).format(value);
        return unit.isEmpty() ? number : money ? unit + " " + number : number + " " + unit;
    }
}
