package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureKey.Way;

/** Which of the ledger's rows are a report's, as far as the rows say so: by its scope and the months of its period. */
final class ReportRowsOf {

    /** Marks of what is in no report: a parent's money beside its children's, and another agency's. */
    private static final List<String> IN_NONE = List.of("parent", "external");

    private static final Map<ScopeKind, By> SCOPES = Map.of(
            ScopeKind.GRANT,
            By.GRANT,
            ScopeKind.DONOR,
            By.DONOR,
            ScopeKind.STATE,
            By.COUNTRY,
            ScopeKind.OFFICE,
            By.OFFICE);

    private static final Map<ScopeKind, String> COLUMNS = Map.of(
            ScopeKind.GRANT, "grant", ScopeKind.DONOR, "donor", ScopeKind.STATE, "country", ScopeKind.OFFICE, "office");

    private static final Set<Dimension> CONDITIONS = Set.of(Dimension.WHEN, Dimension.COUNTED);
    private static final String PORTFOLIO = "portfolio";

    private final ActivityFilter filter;
    private final Report report;

    ReportRowsOf(ActivityFilter filter, Report report) {
        this.filter = filter;
        this.report = report;
    }

    /** Why the rows cannot be told; empty when they can. */
    Optional<Apart.Why> apart() {
        if (report.scopeKind() == ScopeKind.TREATY || report.type().equals(PORTFOLIO)) {
            return Optional.of(Apart.Why.NO_SUCH_ROWS);
        }
        By scope = SCOPES.get(report.scopeKind());
        boolean whole = filter.words().isEmpty()
                && filter.codes().entrySet().stream()
                        .allMatch(asked ->
                                asked.getKey() == scope && asked.getValue().contains(report.scopeKey()));
        return whole ? Optional.empty() : Optional.of(Apart.Why.NARROWER_FILTER);
    }

    /**
     * The rows of a figure; empty when the key asks for more than they tell, such as a budget line.
     *
     * @param earlier whether the report also has what was posted before its period
     */
    Optional<RowSum> of(FigureKey key, boolean earlier) {
        boolean within = Dimension.WITHIN.equals(key.conditions().get(Dimension.WHEN));
        String counted = key.conditions().getOrDefault(Dimension.COUNTED, "yes");
        boolean told = CONDITIONS.containsAll(key.conditions().keySet())
                && (within || !earlier && !key.conditions().containsKey(Dimension.WHEN))
                && counted.equals("yes");
        boolean consolidated = key.conditions().containsKey(Dimension.COUNTED);
        return told ? Optional.of(rows(key, consolidated)) : Optional.empty();
    }

    private RowSum rows(FigureKey key, boolean consolidated) {
        String column = (consolidated ? "figure_" : "share_") + (key.way() == Way.DOLLARS ? "usd" : "value");
        List<Condition> all = new ArrayList<>();
        key.currency().ifPresent(currency -> all.add(Condition.is("currency", currency)));
        String scope = COLUMNS.get(report.scopeKind());
        if (scope != null && !onlyOfTheScope()) {
            all.add(Condition.is(scope, report.scopeKey()));
        }
        if (!consolidated) {
            IN_NONE.forEach(mark -> all.add(Condition.isNot("left_out", mark)));
        }
        all.add(Condition.atLeast("month", first(report.from())));
        all.add(Condition.atMost("month", first(report.to())));
        return new RowSum(
                Optional.of(column),
                MoneyOfReports.types(key).stream()
                        .map(type -> Stream.concat(Stream.of(Condition.is("type", type)), all.stream())
                                .toList())
                        .toList());
    }

    /** Then every row is the report's, and what it is shared with is taken off already. */
    boolean onlyOfTheScope() {
        By scope = SCOPES.get(report.scopeKind());
        return scope != null && filter.of(scope).equals(List.of(report.scopeKey()));
    }

    private static LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
