package org.istmo.domain.grant;

import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The codes that an agreement may use, as the reference data stand: what was retired is not among them.
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

    /** These, and what an agreement says already: what was retired since stays where it stands. */
    Codes with(AgreementTerms standing) {
        return new Codes(
                both(offices, List.of(standing.office().code())),
                both(donors, List.of(standing.donor())),
                fiscalYears,
                both(themes, standing.earmarking().themes()),
                both(places, standing.earmarking().countries()),
                both(frameworks, standing.earmarking().frameworks()),
                both(
                        costCategories,
                        standing.budgetLines().stream()
                                .map(BudgetLine::costCategory)
                                .toList()),
                both(statuses, List.of(standing.status())),
                both(reports, standing.duties().stream().map(Duty::report).toList()));
    }

    private static Set<String> both(Set<String> current, List<String> standing) {
        Set<String> both = new HashSet<>(current);
        both.addAll(standing);
        return both;
    }
}
