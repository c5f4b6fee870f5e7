package org.istmo.web.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.reporting.sample.DrawnStratum;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.MonetaryUnits;
import org.istmo.reporting.sample.SampleItem;
import org.istmo.reporting.sample.SampleResult;
import org.istmo.reporting.sample.StratumBy;
import org.jspecify.annotations.Nullable;

/**
 * A sample.
 *
 * @param units what a sample by monetary unit is drawn by; null of one at random
 * @param filter as it was asked, by the parameters of the export
 * @param entries of the population
 * @param digest SHA-256 of their numbers, each followed by a line feed
 * @param results how many of the items came to what
 * @param population by stratum; null in a list
 * @param items by stratum and key; null in a list
 */
public record SampleView(
        long id,
        String name,
        long seed,
        int size,
        String method,
        @Nullable UnitsView units,
        List<String> strata,
        Map<String, String> filter,
        PositionView position,
        String drawnAt,
        String by,
        long entries,
        String digest,
        int drawn,
        Map<String, Integer> results,
        String href,
        String workingPaper,
        @Nullable List<StratumView> population,
        @Nullable List<ItemView> items) {

    /**
     * In US dollars.
     *
     * @param total of all entries, whatever their sign
     * @param interval from one unit that is drawn to the next: an entry of that size is drawn for certain
     * @param start the first one
     * @param withoutRate entries that have no dollars
     */
    public record UnitsView(String total, String interval, String start, long withoutRate) {

        static UnitsView of(MonetaryUnits units) {
            return new UnitsView(
                    units.total().toPlainString(),
                    units.interval().toPlainString(),
                    units.start().toPlainString(),
                    units.withoutRate());
        }
    }

    /**
     * How far the trail and the ledger reached.
     *
     * @param seq null to a donor's verifier, who is told where it was and not how much there is of it
     * @param lastEntries number of the last entry of the population by office; null of a sample that was drawn before that was kept
     */
    public record PositionView(
            @Nullable Long seq, String hash, @Nullable Map<String, Long> lastEntries) {

        static PositionView of(Reader reader, KeptSample sample) {
            TrailPosition trail = sample.position();
            return new PositionView(
                    reader.engagement().isPresent() ? null : trail.seq(),
                    trail.hash(),
                    sample.last().isEmpty() ? null : sample.last());
        }
    }

    /**
     * A stratum of the population.
     *
     * @param stratum its codes by what strata are made by
     */
    public record StratumView(Map<String, String> stratum, long entries, int drawn, List<SumView> sums) {}

    /** @param value an exact string in the currency */
    public record SumView(String currency, long entries, String value) {}

    /** In a list. */
    static SampleView of(Reader reader, KeptSample sample) {
        return of(reader, sample, null, null);
    }

    static SampleView whole(Reader reader, KeptSample sample, List<DrawnStratum> strata, List<SampleItem> items) {
        return of(
                reader,
                sample,
                strata.stream().map(stratum -> stratum(sample, stratum)).toList(),
                items.stream().map(item -> ItemView.of(sample, item)).toList());
    }

    private static SampleView of(
            Reader reader, KeptSample sample, @Nullable List<StratumView> population, @Nullable List<ItemView> items) {
        Map<String, Integer> results = new LinkedHashMap<>();
        for (SampleResult result : SampleResult.values()) {
            results.put(result.word(), sample.results().getOrDefault(result, 0));
        }
        String href = path(sample.id());
        return new SampleView(
                sample.id(),
                sample.terms().name(),
                sample.terms().seed(),
                sample.terms().size(),
                sample.terms().method().word(),
                sample.units().map(UnitsView::of).orElse(null),
                sample.terms().strata().stream().map(StratumBy::word).toList(),
                sample.terms().asked(),
                PositionView.of(reader, sample),
                sample.at().toString(),
                sample.by().name(),
                sample.entries(),
                sample.digest(),
                sample.drawn(),
                results,
                href,
                href + "/working-paper.xlsx",
                population,
                items);
    }

    private static StratumView stratum(KeptSample sample, DrawnStratum drawn) {
        return new StratumView(
                codes(sample.terms().strata(), drawn),
                drawn.entries(),
                drawn.drawn(),
                drawn.sums().stream()
                        .map(sum -> new SumView(
                                sum.currency(),
                                sum.entries(),
                                Decimals.plain(sum.value()).toPlainString()))
                        .toList());
    }

    private static Map<String, String> codes(List<StratumBy> strata, DrawnStratum drawn) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int at = 0; at < strata.size(); at++) {
            codes.put(strata.get(at).word(), drawn.stratum().codes().get(at));
        }
        return codes;
    }

    static String path(long id) {
        return "/api/v1/audit-samples/" + id;
    }
}
