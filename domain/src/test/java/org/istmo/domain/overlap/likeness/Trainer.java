package org.istmo.domain.overlap.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tunes the model's weights: logistic regression by gradient descent, with a penalty on large weights, and no weight against the sense of its feature.
 * Nothing in it is random. Run its main method to write {@code weights.txt} anew.
 */
final class Trainer {

    private static final double PENALTY = 0.0008;
    private static final double STEP = 1.0;
    private static final int ROUNDS = 8_000;

    /** What is known of this field before any pair is read: weights are drawn towards these, and the others towards 0. */
    private static final Map<Feature, Double> EXPECTED = Map.ofEntries(
            Map.entry(Feature.NEAR, 0.5),
            Map.entry(Feature.AMOUNT, 1.0),
            Map.entry(Feature.AMOUNT_IN_PART, 0.5),
            Map.entry(Feature.DONOR, 0.2),
            Map.entry(Feature.LOCALITY, 0.6),
            Map.entry(Feature.OTHER_LOCALITY, -3.0),
            Map.entry(Feature.OTHER_COUNTRY, -2.0),
            Map.entry(Feature.OTHER_COUNTRY_NAMED, -2.0),
            Map.entry(Feature.OTHER_MARK, -5.0),
            Map.entry(Feature.MARK_OF_ONE, -0.8),
            Map.entry(Feature.OTHER_YEAR, -2.0),
            Map.entry(Feature.OTHER_COUNT, -0.5),
            Map.entry(Feature.OTHER_TOPIC, -2.0),
            Map.entry(Feature.OTHER_WHO, -2.0),
            Map.entry(Feature.OTHER_BODY, -1.0),
            Map.entry(Feature.OTHER_THING, -2.0),
            Map.entry(Feature.OTHER_ACT, -1.0),
            Map.entry(Feature.OTHER_LEVEL, -3.0),
            Map.entry(Feature.OTHER_MODE, -1.5),
            Map.entry(Feature.OTHER_TIME, -1.5),
            Map.entry(Feature.GAP, -1.0),
            Map.entry(Feature.FAR, -2.0));

    /** Different things of one series often cost the same, more often than in the pairs; no more weight than this is laid on it. */
    private static final Map<Feature, Double> MOST = Map.of(Feature.AMOUNT, 2.0, Feature.MARK, 1.0);

    private final List<Example> examples = new ArrayList<>();

    /**
     * Of the features, those that it has: most are 0 in most examples.
     *
     * @param at the ordinals of the features
     */
    private record Example(int[] at, double[] features, double same, double weight) {}

    static Trainer on(List<SeededPair> pairs) {
        Trainer trainer = new Trainer();
        for (SeededPair pair : pairs) {
            for (Variant variant : Variant.values()) {
                SeededPair varied = variant.of(pair);
                trainer.add(varied.left(), varied.right(), pair.same(), variant == Variant.AS_WRITTEN ? 1.5 : 0.7);
            }
        }
        trainer.addStrangers(pairs);
        return trainer;
    }

    /** Activities of different blocks, which have nothing to do with each other, on the same days and for the same money too. */
    private void addStrangers(List<SeededPair> pairs) {
        for (int index = 0; index < pairs.size(); index++) {
            for (int distance : new int[] {3, 8, 17, 30}) {
                SeededPair other = pairs.get((index + distance) % pairs.size());
                SeededPair mine = pairs.get(index);
                if (!mine.block().equals(other.block())) {
                    add(mine.left(), other.right(), false, 0.1);
                    add(mine.left(), onSameDays(mine.left(), other.right()), false, 0.1);
                }
            }
        }
    }

    private static Sketch onSameDays(Sketch left, Sketch right) {
        return new Sketch(
                right.titles(),
                right.descriptions(),
                left.start(),
                left.end(),
                left.countries(),
                right.themes(),
                left.donors(),
                right.kind(),
                left.amounts(),
                null,
                0);
    }

    private void add(Sketch left, Sketch right, boolean same, double weight) {
        Comparison comparison = Comparison.of(Profile.of(left), Profile.of(right));
        int[] at = Arrays.stream(Feature.values())
                .filter(feature -> comparison.of(feature) != 0)
                .mapToInt(Feature::ordinal)
                .toArray();
        double[] features = Arrays.stream(at)
                .mapToDouble(index -> comparison.of(Feature.values()[index]))
                .toArray();
        examples.add(new Example(at, features, same ? 1 : 0, weight));
    }

    Model model() {
        int count = Feature.values().length;
        double[] weights = new double[count];
        double base = 0;
        double all = examples.stream().mapToDouble(Example::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[count];
            double baseSlope = 0;
            for (Example example : examples) {
                double error = (chance(base, weights, example) - example.same()) * example.weight() / all;
                baseSlope += error;
                for (int index = 0; index < example.at().length; index++) {
                    slope[example.at()[index]] += error * example.features()[index];
                }
            }
            base -= STEP * baseSlope;
            for (int index = 0; index < count; index++) {
                weights[index] = allowed(
                        index,
                        weights[index]
                                - STEP
                                        * (slope[index]
                                                + PENALTY
                                                        * (weights[index]
                                                                - EXPECTED.getOrDefault(
                                                                        Feature.values()[index], 0.0))));
            }
        }
        Map<Feature, Double> named = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            named.put(feature, rounded(weights[feature.ordinal()]));
        }
        return new Model(rounded(base), named);
    }

    private static double allowed(int index, double weight) {
        Feature feature = Feature.values()[index];
        return feature.sign() > 0
                ? Math.min(MOST.getOrDefault(feature, Double.MAX_VALUE), Math.max(0, weight))
                : Math.min(0, weight);
    }

    private static double chance(double base, double[] weights, Example example) {
        double sum = base;
        for (int index = 0; index < example.at().length; index++) {
            sum += weights[example.at()[index]] * example.features()[index];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }

    /** @param arguments the file to write */
    public static void main(String... arguments) throws IOException {
        Model model = on(SeededPair.of("tuned.txt")).model();
        StringBuilder lines = new StringBuilder(
                "# The weights of the model, tuned on the pairs of tuned.txt by Trainer. Not edited by hand.\n");
        lines.append(String.format(Locale.ROOT, "BASE %.3f%n", model.base()));
        for (Feature feature : Feature.values()) {
            lines.append(String.format(Locale.ROOT, "%s %.3f%n", feature, model.weight(feature)));
        }
        Files.writeString(Path.of(arguments[0]), lines);
    }
}
