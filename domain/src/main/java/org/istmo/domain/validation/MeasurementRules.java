package org.istmo.domain.validation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.istmo.domain.intake.DraftMeasurement;

/** What was measured or is aimed at: a total, and parts by one dimension or several that add up to it. */
final class MeasurementRules {

    private MeasurementRules() {}

    /**
     * Judges what belongs to one total.
     *
     * @param path of the measurements without their numbers
     * @param adds whether the parts of what is measured add up, as units do and percentages do not
     * @param measurements by their numbers among those of the path
     */
    static void judge(String path, boolean adds, Map<Integer, DraftMeasurement> measurements, Findings findings) {
        measurements.forEach((ordinal, measurement) -> one(path + "[" + ordinal + "]", measurement, findings));
        List<BigDecimal> totals = measurements.values().stream()
                .filter(DraftMeasurement::isTotal)
                .flatMap(total -> total.number().stream())
                .toList();
        if (totals.size() > 1) {
            findings.note(
                    path,
                    "several-totals",
                    "There are " + totals.size() + " totals; parts are held against the first.");
        }
        if (adds && !totals.isEmpty()) {
            disaggregations(measurements)
                    .forEach((dimensions, parts) -> tied(path, dimensions, parts, totals.get(0), findings));
        }
    }

    private static void one(String path, DraftMeasurement measurement, Findings findings) {
        measurement.number().ifPresent(value -> MoneyRules.fits(value, path + "/@value", findings));
        TextRules.atMost(TextRules.REFERENCE_BYTES, measurement.said(), path + "/@value", findings);
        TextRules.atMost(TextRules.WORD_BYTES, measurement.location(), path + "/location", findings);
        int length = measurement.dimensions().entrySet().stream()
                .mapToInt(dimension ->
                        dimension.getKey().length() + dimension.getValue().length() + 8)
                .sum();
        if (length > TextRules.REFERENCE_BYTES) {
            findings.error(path + "/dimension", "too-long", "More dimensions than are kept.");
        }
        if (measurement.date() != null) {
            DateRules.within(measurement.date(), path + "/@iso-date", findings);
        }
        Integer year = measurement.year();
        if (year != null && (year < DateRules.FIRST_YEAR || year > DateRules.LAST_YEAR)) {
            DateRules.outside(String.valueOf(year), path + "/@year", findings);
        }
    }

    /** Parts that are told apart by the same dimensions are one disaggregation. */
    private static Map<String, Map<Integer, BigDecimal>> disaggregations(Map<Integer, DraftMeasurement> measurements) {
        Map<String, Map<Integer, BigDecimal>> disaggregations = new LinkedHashMap<>();
        measurements.forEach((ordinal, measurement) -> measurement
                .number()
                .filter(value -> !measurement.isTotal())
                .ifPresent(value -> disaggregations
                        .computeIfAbsent(dimensions(measurement), dimensions -> new LinkedHashMap<>())
                        .put(ordinal, value)));
        return disaggregations;
    }

    private static String dimensions(DraftMeasurement measurement) {
        TreeSet<String> names = new TreeSet<>(measurement.dimensions().keySet());
        if (measurement.sex() != null) {
            names.add("sex");
        }
        if (measurement.ageGroup() != null) {
            names.add("age group");
        }
        if (measurement.country() != null) {
            names.add("country");
        }
        if (!measurement.location().isEmpty()) {
            names.add("location");
        }
        return names.stream().collect(Collectors.joining(" and "));
    }

    private static void tied(
            String path, String dimensions, Map<Integer, BigDecimal> parts, BigDecimal total, Findings findings) {
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0) {
            int last = parts.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
            findings.error(
                    path + "[" + last + "]/@value",
                    "disaggregation-not-tied",
                    "The parts by " + dimensions + " add up to " + sum.toPlainString() + ", not to the total of "
                            + total.toPlainString() + ".");
        }
    }
}
