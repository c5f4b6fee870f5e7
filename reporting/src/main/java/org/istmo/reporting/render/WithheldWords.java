package org.istmo.reporting.render;

import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;

/** Says in both languages what a report does not show: {@code withheld.<code>.what} and {@code .why} among the labels of its type. */
public final class WithheldWords {

    private WithheldWords() {}

    /** @throws java.util.MissingResourceException when the type has no such words */
    public static Withheld of(String reportType, String code, long count) {
        return new Withheld(
                code,
                text(reportType, "withheld." + code + ".what"),
                count,
                text(reportType, "withheld." + code + ".why"));
    }

    private static Text text(String reportType, String key) {
        return new Text(
                Labels.of(reportType, Language.EN).word(key),
                Labels.of(reportType, Language.ES).word(key));
    }
}
