package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.lineage.FigureKey.Way;

/** Which of the ledger's rows are a report's, as far as the rows say so, by its scope. */
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

    private static final String PORTFOLIO = "portfolio";

    private final ActivityFilter filter;
    private final Report report;

    ReportRowsOf(ActivityFilter filter, Report report) {
        this.filter = filter;
        this.report = report;
    }

    /** Why the rows cannot be told; empty when they can. */
    Optional<Apart.Why> apart() {
        return isPortfolio() ? Optional.of(Apart.Why.NO_SUCH_ROWS) : apartOfMoney();
    }

    /** The same of figures that are told by their own keys. */
    Optional<Apart.Why> apartOfMoney() {
        if (report.scopeKind() == ScopeKind.TREATY) {
            return Optional.of(Apart.Why.NO_SUCH_ROWS);
        }
        By scope = SCOPES.get(report.scopeKind());
        boolean whole = filter.words().isEmpty()
                && filter.codes().entrySet().stream()
                        .allMatch(asked ->
                                asked.getKey() == scope && asked.getValue().contains(report.scopeKey()));
        return whole ? Optional.empty() : Optional.of(Apart.Why.NARROWER_FILTER);
    }

    /** Of which agreements a portfolio is, no column says: its figures are told by their own alone. */
    boolean isPortfolio() {
        return report.type().equals(PORTFOLIO);
    }

    /** What every row of the report is; none where each row is one of its own. */
    List<Condition> scope() {
        return onlyOfTheScope() ? List.of() : scopeOfParts();
    }

    /** What every part of an entry is that the report counts; none where no column says so. */
    List<Condition> scopeOfParts() {
        String column = COLUMNS.get(report.scopeKind());
        return column == null || isPortfolio() ? List.of() : List.of(Condition.is(column, report.scopeKey()));
    }

    /** @param ofKey what the figure's key asks of the rows */
    RowSum sum(FigureKey key, List<Condition> ofKey) {
        boolean consolidated = key.conditions().containsKey(Dimension.COUNTED);
        String column = (consolidated ? "figure_" : "share_") + (key.way() == Way.DOLLARS ? "usd" : "value");
        List<Condition> all = new ArrayList<>();
        key.currency().ifPresent(currency -> all.add(Condition.is("currency", currency)));
        all.addAll(scope());
        if (!consolidated) {
            IN_NONE.forEach(mark -> all.add(Condition.isNot("left_out", mark)));
        }
        all.addAll(ofKey);
        return new RowSum(
                Optional.of(column),
                MoneyOfReports.types(key).stream()
                        .map(type -> Stream.concat(Stream.of(Condition.is("type", type)), all.stream())
                                .distinct()
                                .toList())
                        .toList());
    }

    /** Then every row is the report's, and what it is shared with is taken off already. */
    boolean onlyOfTheScope() {
        By scope = SCOPES.get(report.scopeKind());
        return scope != null && filter.of(scope).equals(List.of(report.scopeKey()));
    }
}
