package org.istmo.domain.grant;

import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * The codes that an agreement may use, as the reference data stand.
 *
 * @param fiscalYears on which day the fiscal year of a donor begins, where its entry says it
 */
public record Codes(
        Set<String> offices,
        Set<String> donors,
        Map<String, MonthDay> fiscalYears,
        Set<String> themes,
        Set<String> places,
        Set<String> frameworks,
        Set<String> costCategories,
        Set<String> statuses,
        Set<String> reports) {

    public Codes {
        offices = Set.copyOf(offices);
        donors = Set.copyOf(donors);
        fiscalYears = Map.copyOf(fiscalYears);
        themes = Set.copyOf(themes);
        places = Set.copyOf(places);
        frameworks = Set.copyOf(frameworks);
        costCategories = Set.copyOf(costCategories);
        statuses = Set.copyOf(statuses);
        reports = Set.copyOf(reports);
    }
}
