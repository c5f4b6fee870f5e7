package org.istmo.reporting.query.assistance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.DonorYear;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.region.Names;
import org.jdbi.v3.core.Handle;

/** Counted money of a report by calendar year of the posting month, and within it by donor; each sum under the key that is its predicate. */
final class DonorYears {

    private static final String SUMS =
            "SELECT " + Dimension.YEAR.column() + " AS calendar_year, " + Dimension.DONOR.column()
                    + " AS donor_code, l.measure, SUM(l.usd) AS usd FROM lineage l JOIN entry e ON e.id = l.entry"
                    + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                    + " WHERE l.report = :report AND a.left_out = '' AND l.usd IS NOT NULL GROUP BY "
                    + Dimension.YEAR.column() + ", "
                    + Dimension.DONOR.column() + ", l.measure";

    private final Map<String, Map<String, Map<Measure, BigDecimal>>> sums = new TreeMap<>();
    private final Map<String, Text> donors;

    DonorYears(Handle handle, long report) {
        this.donors = Names.of(handle, Dimension.DONOR);
        handle.createQuery(SUMS)
                .bind("report", report)
                .map((row, context) -> sums.computeIfAbsent(row.getString("calendar_year"), none -> new HashMap<>())
                        .computeIfAbsent(row.getString("donor_code"), none -> new HashMap<>())
                        .put(Measure.of(row.getString("measure")).orElseThrow(), row.getBigDecimal("usd")))
                .list();
    }

    /** Those with money, in their order; donors by name. */
    List<DonorYear> read() {
        List<DonorYear> years = new ArrayList<>();
        sums.forEach((year, byDonor) -> {
            List<AmountLine> lines = new ArrayList<>();
            donors.forEach((code, name) -> {
                Map<Measure, BigDecimal> its = byDonor.get(code);
                if (its != null) {
                    lines.add(new AmountLine(
                            code,
                            name,
                            MoneyLine.MEASURES.stream()
                                    .map(measure -> amount(
                                            FigureKey.inDollars(measure)
                                                    .where(Dimension.YEAR, year)
                                                    .where(Dimension.DONOR, code),
                                            its.getOrDefault(measure, BigDecimal.ZERO)))
                                    .toList()));
                }
            });
            years.add(new DonorYear(year, lines, total(year, byDonor)));
        });
        return years;
    }

    private static List<Amount> total(String year, Map<String, Map<Measure, BigDecimal>> byDonor) {
        return MoneyLine.MEASURES.stream()
                .map(measure -> amount(
                        FigureKey.inDollars(measure).where(Dimension.YEAR, year),
                        byDonor.values().stream()
                                .map(its -> its.getOrDefault(measure, BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static Amount amount(FigureKey key, BigDecimal usd) {
        return LedgerSums.dollars(key.where(Dimension.COUNTED, "yes").toString(), usd);
    }
}
