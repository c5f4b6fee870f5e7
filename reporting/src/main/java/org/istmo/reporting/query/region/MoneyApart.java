package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.query.DraftRequest;
import org.jdbi.v3.core.Handle;

/** Money of the period that is in no figure at all: a parent's whose child reports the same, and another agency's. */
final class MoneyApart {

    /** What the keys of its figures begin with. */
    static final String FIGURES = "apart.";

    private static final List<String> REASONS = List.of("parent", "external");

    private static final String ROWS =
            "SELECT a.left_out, e.type, v.identifier, v.title_en, v.title_es, v.sensitivity, SUM(a.usd) AS usd FROM allocation a"
                    + " JOIN entry e ON e.id = a.entry JOIN activity v ON v.id = e.activity WHERE a.left_out IN ('parent', 'external')"
                    + " AND e.posting_month >= :from AND e.posting_month <= :to AND a.usd IS NOT NULL AND e.type IN (<types>)"
                    + " GROUP BY a.left_out, e.type, v.id, v.identifier, v.title_en, v.title_es, v.sensitivity ORDER BY v.identifier, v.id";

    private MoneyApart() {}

    /** One line for each reason; the page says its name. */
    static List<AmountLine> of(Handle handle, DraftRequest request, List<Fact> facts) {
        Map<String, BigDecimal> sums = new HashMap<>();
        handle.createQuery(ROWS)
                .bind("from", request.from())
                .bind("to", request.to())
                .bindList(
                        "types",
                        MoneyLine.MEASURES.stream()
                                .map(Measure::transactionType)
                                .toList())
                .map((row, context) -> {
                    String key = key(row.getString("left_out"), measure(row.getString("type")));
                    BigDecimal usd = row.getBigDecimal("usd");
                    sums.merge(key, usd, BigDecimal::add);
                    facts.add(new Fact(
                            key,
                            "activity",
                            row.getString("identifier"),
                            Names.text(row.getString("title_en"), row.getString("title_es")),
                            usd,
                            Sensitivity.of(row.getString("sensitivity"))));
                    return key;
                })
                .list();
        return REASONS.stream().map(reason -> line(reason, sums)).toList();
    }

    private static AmountLine line(String reason, Map<String, BigDecimal> sums) {
        return new AmountLine(
                reason,
                Text.untranslated(""),
                MoneyLine.MEASURES.stream()
                        .map(measure -> key(reason, measure))
                        .map(key -> LedgerSums.dollars(key, sums.getOrDefault(key, BigDecimal.ZERO)))
                        .toList());
    }

    private static Measure measure(String type) {
        return MoneyLine.MEASURES.stream()
                .filter(measure -> measure.transactionType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static String key(String reason, Measure measure) {
        return FIGURES + reason + "." + measure.key();
    }
}
