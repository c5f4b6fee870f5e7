package org.istmo.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Weights by code, in the order of the codes, and how a column holds them: {@code MX=60;PA=40}. */
final class Weights {

    /** Decimals of a stored weight. */
    private static final int SCALE = 10;

    private Weights() {}

    /** Those that weigh something, as a column keeps them. */
    static SortedMap<String, BigDecimal> kept(Map<String, BigDecimal> weights) {
        SortedMap<String, BigDecimal> kept = new TreeMap<>();
        weights.forEach((code, weight) -> {
            BigDecimal rounded = weight.setScale(SCALE, RoundingMode.HALF_EVEN);
            if (rounded.signum() > 0) {
                kept.put(code, rounded);
            }
        });
        return kept;
    }

    static String text(SortedMap<String, BigDecimal> weights) {
        return weights.entrySet().stream()
                .map(weight -> weight.getKey() + "="
                        + weight.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(";"));
    }

    static SortedMap<String, BigDecimal> of(String text) {
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        for (String weight : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int sign = weight.lastIndexOf('=');
            weights.put(weight.substring(0, sign), new BigDecimal(weight.substring(sign + 1)));
        }
        return weights;
    }
}
