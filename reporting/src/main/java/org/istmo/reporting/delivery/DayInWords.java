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

    /** Its month and year, such as {@code March 2024}. */
    public static Text monthOf(LocalDate day) {
        return new Text(
                DateTimeFormatter.ofPattern("LLLL yyyy", Language.EN.locale()).format(day),
                DateTimeFormatter.ofPattern("LLLL 'de' yyyy", Language.ES.locale())
                        .format(day));
    }

    private static String said(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
