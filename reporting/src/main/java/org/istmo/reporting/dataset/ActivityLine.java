package org.istmo.reporting.dataset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity on the statement's list.
 *
 * @param identifier the IATI identifier
 * @param office the code of the office that reports it
 * @param status in words, from IATI's ActivityStatus codelist
 * @param countries names of recipient countries or regions
 * @param themes names of the themes its money went to
 */
public record ActivityLine(
        String identifier,
        Text title,
        String office,
        Text status,
        List<Text> countries,
        List<Text> themes,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {

    public ActivityLine {
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
    }
}
