package org.istmo.reporting.render;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Unit;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as the readers of a language write them. Not for use by two threads at once. */
public final class Figures {

    private final Labels labels;
    private final DecimalFormat money;
    private final DecimalFormat rate;
    private final DecimalFormat count;
    private final DecimalFormat percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter moment;

    public Figures(Language language, Labels labels) {
        this.labels = labels;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        this.money = new DecimalFormat("#,##0.00####", symbols);
        this.rate = new DecimalFormat("#,##0.00########", symbols);
        this.count = new DecimalFormat("#,##0.######", symbols);
        this.percent = new DecimalFormat("#,##0.0'\u00A0%'", symbols);
        this.date = DateTimeFormatter.ofPattern(labels.word("pattern.date"), language.locale());
        this.longDate = DateTimeFormatter.ofPattern(labels.word("pattern.date.long"), language.locale());
        this.moment = DateTimeFormatter.ofPattern(labels.word("pattern.moment"), language.locale())
                .withZone(ZoneOffset.UTC);
    }

    /** Two decimals, and up to six where the amount has them; an amount without a rate says so. */
    public String money(@Nullable Amount amount) {
        return amount == null ? labels.word("no.rate") : money.format(amount.value());
    }

    /** In its unit, which is not said but for the sign of a percentage. */
    public String quantity(BigDecimal value, Unit.Kind kind) {
        return switch (kind) {
            case MONEY -> money.format(value);
            case COUNT -> count(value);
            case PERCENT -> percent(value);
            case RATE -> rate(value);
        };
    }

    /** One decimal and the sign; takes hundredths. */
    public String percent(BigDecimal percentage) {
        return percent.format(percentage);
    }

    public String rate(BigDecimal unitsPerUsd) {
        return rate.format(unitsPerUsd);
    }

    public String count(long number) {
        return count.format(number);
    }

    /** Decimals only where it has them. */
    public String count(BigDecimal number) {
        return count.format(number);
    }

    /** For a column; nothing where there is no date. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : date.format(day);
    }

    /** For a sentence. */
    public String longDate(LocalDate day) {
        return longDate.format(day);
    }

    /** The same and how far its zone is from Coordinated Universal Time, in which moments are said; without it where the zone is not known. */
    public String zonedDate(LocalDate day, @Nullable String zone) {
        if (zone == null) {
            return longDate(day);
        }
        ZoneOffset offset = ZoneId.of(zone).getRules().getOffset(day.atTime(LocalTime.NOON));
        String apart = offset.equals(ZoneOffset.UTC) ? "" : offset.getId().replace('-', '−');
        return longDate(day) + " (UTC" + apart + ")";
    }

    /** In Coordinated Universal Time. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /** From {@code 2023-Q1}, as the dataset writes it. */
    public String quarter(String quarter) {
        int dash = quarter.indexOf("-Q");
        return dash < 0 ? quarter : labels.sentence("quarter", quarter.substring(0, dash), quarter.substring(dash + 2));
    }
}
