package org.istmo.reporting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.document.Unit;
import org.istmo.reporting.render.document.Value;
import org.jspecify.annotations.Nullable;

/** The words of a report type in one language, and values of cells made of amounts and texts. */
public final class Wording {

    private final Labels labels;
    private final Language language;

    public Wording(String reportType, Language language) {
        this.labels = Labels.of(reportType, language);
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public String word(String key) {
        return labels.word(key);
    }

    /** A sentence with its blanks filled. */
    public String sentence(String key, String... blanks) {
        return labels.sentence(key, blanks);
    }

    public String of(Text text) {
        return text.in(language);
    }

    /** The text, or the words behind the key where there is none. */
    public String of(@Nullable Text text, String key) {
        return text == null || text.in(language).isEmpty() ? word(key) : text.in(language);
    }

    /** A count as the language's readers write it. */
    public String count(long number) {
        return new Figures(language, labels).count(number);
    }

    /** A day at length, as sentences and the cover have it. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(word("pattern.date.long"), language.locale()));
    }

    /** A quarter such as {@code 2023-Q1} as it is said. */
    public String quarter(String quarter) {
        return sentence("quarter", quarter.substring(0, 4), quarter.substring(6));
    }

    public Value words(Text text) {
        return Value.words(of(text));
    }

    /** Money, a percentage where the amount's currency is {@code %}, or nothing. */
    public static Value amount(@Nullable Amount amount) {
        if (amount == null) {
            return new Value.Blank();
        }
        return amount.currency().equals("%")
                ? Value.percentage(amount.key(), amount.value())
                : Value.money(amount.key(), amount.value(), amount.currency());
    }

    /** Money, or that there is no rate for it. */
    public Value rated(@Nullable Amount amount) {
        return amount == null ? new Value.Told(word("no.rate")) : amount(amount);
    }

    /** A day, or nothing. */
    public static Value on(@Nullable LocalDate day) {
        return day == null ? new Value.Blank() : new Value.Day(day);
    }

    /** An exchange rate, which is no figure of a report. */
    public static Value rate(BigDecimal unitsPerUsd, String currency) {
        return new Value.Quantity("", unitsPerUsd, new Unit(Unit.Kind.RATE, currency));
    }
}
