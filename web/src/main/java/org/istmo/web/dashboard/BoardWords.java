package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.field.Bilingual;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.language.Reading;

/** What dashboards are called, and how their figures and months are read. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class BoardWords {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private Reading reading;

    protected BoardWords() {}

    @Inject
    public BoardWords(Reading reading) {
        this.reading = reading;
    }

    String title(Board board) {
        return reading.say("dashboards.board." + board.word());
    }

    /** In the reader's language, or else in the one that there is. */
    String in(Bilingual said) {
        String own = reading.getLanguage() == Language.ES ? said.es() : said.en();
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(said.en(), ""));
    }

    /** Of a column. */
    String head(String word) {
        return reading.say("dashboards.head." + word);
    }

    /** A month, quarter or year as answers call it ({@code 2023-04}, {@code 2023-Q2}, {@code 2023}), as people do. */
    String piece(String time) {
        Matcher quarter = QUARTER.matcher(time);
        if (quarter.matches()) {
            return reading.say("dashboards.quarter", quarter.group(2), quarter.group(1));
        }
        return time.length() > "2023".length() ? month(YearMonth.parse(time)) : time;
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", reading.getLocale()).format(month);
    }

    /** From one to another. */
    String months(YearMonth first, YearMonth last) {
        return first.equals(last) ? month(first) : month(first) + " – " + month(last);
    }

    /** Of money: what all rows come to. */
    String total(BigDecimal total, String unit, Months months) {
        return reading.say(
                "dashboards.note.total", reading.money(total, unit), month(months.first()), month(months.last()));
    }

    /** Of people: how many there were, each counted once, which rows need not add up to. */
    String people(BigDecimal people, Months months) {
        return reading.say(
                "dashboards.note.people", reading.number(people), month(months.first()), month(months.last()));
    }

    /** A figure of a plot. */
    String figure(Plot plot, BigDecimal value) {
        return plot.isMoney() ? reading.money(value, plot.unit()) : reading.number(value);
    }

    /** The chart in words, for those who do not see it; the table under it says all of it. */
    String alternative(String title, Plot plot) {
        Optional<Plot.Peak> peak = plot.peak();
        if (peak.isEmpty()) {
            return title;
        }
        Plot.Peak most = peak.get();
        String where = plot.charted() > 1
                ? most.row().label() + ", " + most.series()
                : most.row().label();
        return reading.say("dashboards.alternative", title, plot.rows().size(), where, figure(plot, most.value()));
    }
}
