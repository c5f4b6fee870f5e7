package org.istmo.reporting.query.treaty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.region.LedgerSums;
import org.jdbi.v3.core.Handle;

/** Counted money of a period that supports articles of treaties, in US dollars, from the cells that are kept beside the ledger. */
class SupportCells {

    private static final Map<String, Measure> TYPES =
            MoneyLine.MEASURES.stream().collect(Collectors.toMap(Measure::transactionType, Function.identity()));

    private static final String CELLS =
            "SELECT place, code, article, type, SUM(usd) AS usd FROM support_cell WHERE scheme = 'treaty'"
                    + " AND type IN (<types>) AND posting_month >= :from AND posting_month <= :to AND left_out = '' AND ";

    private static final String GROUPED = " = :key GROUP BY place, code, article, type";

    private final Map<String, Map<Measure, BigDecimal>> cells = new HashMap<>();

    private SupportCells(Handle handle, DraftRequest request, String column) {
        handle.createQuery(CELLS + column + GROUPED)
                .bindList("types", List.copyOf(TYPES.keySet()))
                .bind("from", request.from())
                .bind("to", request.to())
                .bind("key", request.scopeKey())
                .map((row, context) -> {
                    String cell = cell(row.getString("place"), row.getString("code"), row.getString("article"));
                    cells.computeIfAbsent(cell, none -> new HashMap<>())
                            .put(Objects.requireNonNull(TYPES.get(row.getString("type"))), row.getBigDecimal("usd"));
                    return cell;
                })
                .list();
    }

    /** @param request its scope's key is the State's code */
    static SupportCells ofState(Handle handle, DraftRequest request) {
        return new SupportCells(handle, request, "place");
    }

    /** @param request its scope's key is the treaty's code */
    static SupportCells ofTreaty(Handle handle, DraftRequest request) {
        return new SupportCells(handle, request, "code");
    }

    private static String cell(String state, String treaty, String article) {
        return state + " " + treaty + " " + article;
    }

    /** Not so of an article whose money was all taken back. */
    boolean hasMoney(String state, String treaty, String article) {
        return cells.getOrDefault(cell(state, treaty, article), Map.of()).values().stream()
                .anyMatch(usd -> usd.signum() != 0);
    }

    /** One for each of {@link MoneyLine#MEASURES}, whose keys are this one and the measure's word. */
    List<Amount> amounts(String key, String state, String treaty, String article) {
        Map<Measure, BigDecimal> sums = cells.getOrDefault(cell(state, treaty, article), Map.of());
        return MoneyLine.MEASURES.stream()
                .map(measure ->
                        LedgerSums.dollars(key + "." + measure.key(), sums.getOrDefault(measure, BigDecimal.ZERO)))
                .toList();
    }
}
