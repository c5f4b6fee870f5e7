package org.istmo.reporting.query.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.KeyText;
import org.jdbi.v3.core.Handle;

/** What cooperation frameworks are supported with: counted money, allocated to them apart from country and theme ({@code rules.md} 5). */
public final class Supported {

    private static final String SHARES =
            "SELECT s.code, l.measure, v.identifier, v.title_en, v.title_es, v.sensitivity, SUM(s.usd) AS usd FROM lineage l"
                    + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " JOIN support s ON s.entry = l.entry AND s.part = l.part AND s.scheme = 'framework' JOIN activity v ON v.id = l.project"
                    + " WHERE l.report = :report AND a.left_out = '' AND s.usd IS NOT NULL"
                    + " GROUP BY s.code, l.measure, v.id, v.identifier, v.title_en, v.title_es, v.sensitivity ORDER BY v.identifier, v.id";

    /** What their keys begin with. */
    static final String FIGURES = "framework.";

    private static final Text UNALLOCATED = new Text("Unallocated", "Sin asignar");

    private static final Text COUNTED = new Text("Counted in all", "Contado en total");

    private final List<Fact> facts;
    private final Map<String, Text> names;
    private final Map<String, Map<Measure, BigDecimal>> sums = new HashMap<>();

    /** @param facts takes what the figures are made of */
    public Supported(Handle handle, long report, List<Fact> facts) {
        this.facts = facts;
        this.names = names(handle);
        handle.createQuery(SHARES)
                .bind("report", report)
                .map((row, context) -> {
                    Measure measure = Measure.of(row.getString("measure")).orElseThrow();
                    String code = row.getString("code");
                    BigDecimal usd = row.getBigDecimal("usd");
                    if (MoneyLine.MEASURES.contains(measure)) {
                        sums.computeIfAbsent(code, none -> new HashMap<>()).merge(measure, usd, BigDecimal::add);
                        facts.add(new Fact(
                                key(code, measure),
                                "activity",
                                row.getString("identifier"),
                                Names.text(row.getString("title_en"), row.getString("title_es")),
                                usd,
                                Sensitivity.of(row.getString("sensitivity"))));
                    }
                    return code;
                })
                .list();
    }

    private static Map<String, Text> names(Handle handle) {
        Map<String, Text> names = new LinkedHashMap<>();
        handle.createQuery("SELECT code, name_en, name_es FROM framework ORDER BY name_en, code")
                .map((row, context) -> Map.entry(row.getString(1), Names.text(row.getString(2), row.getString(3))))
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    /** By their names. */
    public List<AmountLine> frameworks() {
        List<AmountLine> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            if (sums.containsKey(code)) {
                lines.add(new AmountLine(
                        code,
                        name,
                        MoneyLine.MEASURES.stream()
                                .map(measure -> LedgerSums.dollars(key(code, measure), of(code, measure)))
                                .toList()));
            }
        });
        return lines;
    }

    /** What the frameworks leave over of the total. */
    public AmountLine unallocated(MoneyLine total) {
        List<Amount> amounts = new ArrayList<>();
        for (int index = 0; index < MoneyLine.MEASURES.size(); index++) {
            Measure measure = MoneyLine.MEASURES.get(index);
            Amount counted = total.money().get(index).counted();
            String key = key("unallocated", measure);
            BigDecimal left = counted.value();
            facts.add(Fact.figure(key, counted.key(), COUNTED, counted.value()));
            for (String code : sums.keySet().stream().sorted().toList()) {
                BigDecimal share = of(code, measure);
                left = left.subtract(share);
                facts.add(Fact.figure(
                        key, key(code, measure), names.getOrDefault(code, Text.untranslated(code)), share.negate()));
            }
            amounts.add(LedgerSums.dollars(key, left));
        }
        return new AmountLine("unallocated", UNALLOCATED, amounts);
    }

    private BigDecimal of(String code, Measure measure) {
        return sums.getOrDefault(code, Map.of()).getOrDefault(measure, BigDecimal.ZERO);
    }

    static String key(String code, Measure measure) {
        return FIGURES + KeyText.of(code) + "." + measure.key();
    }
}
