package org.istmo.reporting.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.Filtering;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;

/**
 * An entry that a report has and no row of the ledger is of.
 *
 * @param activity its identifier; empty when it is above the reader's level
 * @param date of the transaction
 * @param told whether the reader is told of it by itself: to a donor's verifier what they are not engaged for is not
 * @param excluded why the filter or the reader's level leaves it out; empty when neither does, so that a row of it should be there
 * @param parts that the scope leaves of it
 */
record MissedEntry(String activity, LocalDate date, boolean told, Optional<Reason> excluded, List<PartOfEntry> parts) {

    private static final String ENTRIES =
            "SELECT e.id, a.identifier, e.transaction_date, CASE WHEN a.sensitivity IN (<levels>)"
                    + " THEN 1 ELSE 0 END AS readable, CASE WHEN 1 = 1%s THEN 1 ELSE 0 END AS told, CASE WHEN %s THEN 1 ELSE 0 END AS taken"
                    + " FROM entry e JOIN activity a ON a.id = e.activity WHERE e.id IN (<entries>)";

    static Map<Long, MissedEntry> of(LedgerState state, PartsOfEntries parts, Collection<Long> entries) {
        Map<Long, MissedEntry> missed = new HashMap<>();
        if (!entries.isEmpty()) {
            Scope scope = state.scope();
            Filtering filtering = new Filtering(state.filter().ofTheActivityItself());
            String text = ENTRIES.formatted(EngagedEntries.entries(scope), filtering.conditions());
            Map<Long, List<PartOfEntry>> split = parts.of(entries);
            EngagedEntries.bind(filtering.bound(state.handle().createQuery(text)), scope)
                    .bindList("levels", scope.levels())
                    .bindList("entries", List.copyOf(entries))
                    .map((row, context) -> {
                        long id = row.getLong("id");
                        LocalDate date = row.getObject("transaction_date", LocalDate.class);
                        boolean readable = row.getInt("readable") == 1;
                        boolean told = row.getInt("told") == 1;
                        List<PartOfEntry> its = split.getOrDefault(id, List.of());
                        boolean taken = row.getInt("taken") == 1
                                && (readable || everyLevel(state))
                                && its.stream().anyMatch(part -> part.isTaken(state.filter()));
                        Optional<Reason> excluded = told && outside(state.filter(), date)
                                ? Optional.of(Reason.DATED_OUTSIDE)
                                : Optional.of(Reason.NOT_TAKEN).filter(any -> !told || !taken);
                        return Map.entry(
                                id,
                                new MissedEntry(
                                        readable ? row.getString("identifier") : "", date, told, excluded, its));
                    })
                    .forEach(one -> missed.put(one.getKey(), one.getValue()));
        }
        return missed;
    }

    /** A donor's verifier has every row of the agreement's money, whatever the level of the activity's words. */
    private static boolean everyLevel(LedgerState state) {
        return state.scope().engagement().isPresent() && state.filter().isOfMoneyAlone();
    }

    private static boolean outside(ActivityFilter filter, LocalDate date) {
        return filter.from().map(date::isBefore).orElse(false)
                || filter.to().map(date::isAfter).orElse(false);
    }
}
