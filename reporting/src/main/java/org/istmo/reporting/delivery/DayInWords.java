package org.istmo.reporting.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;

/** A day as a sentence names it. */
public final class DayInWords {

    private DayInWords() {}

    public static Text of(LocalDate day) {
        return new Text(said(day, Language.EN), said(day, Language.ES));
    }

    private static String said(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
