package org.istmo.reporting.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.sensitivity.SmallCounts;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.KeyText;
import org.istmo.reporting.query.Measurements.Indicator;
import org.istmo.reporting.query.Measurements.One;
import org.istmo.reporting.query.Measurements.Part;
import org.jspecify.annotations.Nullable;

/**
 * The results framework: what was aimed at and measured in the periods that ended in the report's, and all that was measured up to its end. What counts
 * things adds up; of what is a rate the last one stands. Counts of people by sex or age are not told where they are small or would reveal one that is.
 */
final class ResultReading {

    private final DraftRequest request;
    private final List<Fact> facts;
    private long suppressed;

    ResultReading(DraftRequest request, List<Fact> facts) {
        this.request = request;
        this.facts = facts;
    }

    long suppressed() {
        return suppressed;
    }

    List<ResultLine> lines(List<Indicator> indicators) {
        List<ResultLine> lines = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (indicator.level().compareTo(request.audience().sensitivity()) <= 0) {
                lines(indicator, lines);
            }
        }
        return lines;
    }

    private void lines(Indicator indicator, List<ResultLine> lines) {
        List<Part> parts = new ArrayList<>(List.of(Part.WHOLE));
        parts.addAll(indicator.parts());
        Hiding actual = Hiding.of(indicator, parts, this::inPeriod);
        Hiding cumulative = Hiding.of(indicator, parts, this::untilEnd);
        for (Part part : parts) {
            lines.add(new ResultLine(
                    indicator.activity(),
                    indicator.activityTitle(),
                    indicator.type(),
                    indicator.result(),
                    indicator.title(),
                    indicator.unit(),
                    part.equals(Part.WHOLE) ? null : part.title(),
                    measured(indicator, "baseline", part, indicator.of("baseline", part), false),
                    measured(indicator, "target", part, inPeriod(indicator.of("target", part)), false),
                    measured(indicator, "actual", part, inPeriod(indicator.of("actual", part)), actual.hides(part)),
                    measured(
                            indicator,
                            "cumulative",
                            part,
                            untilEnd(indicator.of("actual", part)),
                            cumulative.hides(part))));
        }
    }

    private List<One> inPeriod(List<One> all) {
        return all.stream()
                .filter(one -> ended(one) && !request.from().isAfter(endOf(one)))
                .toList();
    }

    private List<One> untilEnd(List<One> all) {
        return all.stream().filter(this::ended).toList();
    }

    private boolean ended(One one) {
        return !endOf(one).isAfter(request.to());
    }

    private static LocalDate endOf(One one) {
        LocalDate to = one.to();
        return to == null ? LocalDate.MIN : to;
    }

    /** Nothing where nothing was measured. */
    private @Nullable Measured measured(Indicator indicator, String kind, Part part, List<One> all, boolean hidden) {
        String key = "indicator." + indicator.id() + "." + kind
                + (part.equals(Part.WHOLE) ? "" : "." + part.dimension() + "~" + KeyText.of(part.code()));
        List<One> counted = counted(indicator, all);
        if (counted.isEmpty()) {
            return all.isEmpty() ? null : new Measured(key, null, all.get(all.size() - 1).said(), false);
        }
        if (hidden) {
            suppressed++;
            return new Measured(key, null, "", true);
        }
        counted.forEach(one -> facts.add(new Fact(
                key, "measurement", said(one), indicator.title(), one.amount(), indicator.level())));
        return new Measured(key, sum(counted), "", false);
    }

    private static String said(One one) {
        return one.from() == null ? one.kind() : one.kind() + " " + one.from() + "/" + one.to();
    }

    /** Those that the figure is the sum of. */
    private static List<One> counted(Indicator indicator, List<One> all) {
        List<One> numbers = all.stream().filter(one -> one.amount() != null).toList();
        return numbers.isEmpty() || indicator.adds() ? numbers : List.of(numbers.get(numbers.size() - 1));
    }

    private static BigDecimal sum(List<One> all) {
        BigDecimal sum = BigDecimal.ZERO;
        for (One one : all) {
            BigDecimal amount = one.amount();
            sum = amount == null ? sum : sum.add(amount);
        }
        BigDecimal plain = sum.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale()));
    }

    /** Which parts of an indicator of people are not told. */
    private record Hiding(Map<String, Boolean> byPart) {

        /** Chooses the measurements of a stretch of time. */
        interface Chosen {
            List<One> of(List<One> all);
        }

        static Hiding of(Indicator indicator, List<Part> parts, Chosen chosen) {
            Map<String, Boolean> byPart = new TreeMap<>();
            for (String dimension : List.of("sex", "age")) {
                List<Part> its = parts.stream()
                        .filter(part -> part.dimension().equals(dimension))
                        .toList();
                if (!its.isEmpty() && indicator.adds()) {
                    long[] counts = its.stream()
                            .mapToLong(part -> sum(counted(indicator, chosen.of(indicator.of("actual", part))))
                                    .longValue())
                            .toArray();
                    boolean[] hidden = SmallCounts.hidden(new long[][] {counts})[0];
                    for (int index = 0; index < its.size(); index++) {
                        byPart.put(name(its.get(index)), hidden[index]);
                    }
                    byPart.merge(name(Part.WHOLE), hidden[its.size()], Boolean::logicalOr);
                }
            }
            return new Hiding(byPart);
        }

        boolean hides(Part part) {
            return byPart.getOrDefault(name(part), false);
        }

        private static String name(Part part) {
            return part.dimension() + "~" + part.code();
        }
    }
}
