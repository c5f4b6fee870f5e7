package org.istmo.domain.overlap.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Does the model know the same thing when it sees it? On pairs that it was never tuned on: judged.txt, and those written later without a look at the model. */
class LikenessTest {

    private static final double GOAL = 0.9;

    @ParameterizedTest
    @CsvSource({"judged.txt", "unseen.txt", "fresh.txt"})
    void precision_and_recall_on_pairs_never_tuned_on_are_both_at_least_nine_tenths(String file) {
        Judgement judgement = Judgement.of(Model.shipped(), SeededPair.of(file), UnaryOperator.identity());
        System.out.println(file + ": " + judgement);

        assertTrue(judgement.precision() >= GOAL, () -> judgement + " " + judgement.mistakes());
        assertTrue(judgement.recall() >= GOAL, () -> judgement + " " + judgement.mistakes());
    }

    @Test
    void they_hold_when_each_fifth_is_judged_by_what_was_tuned_on_the_others() {
        List<SeededPair> all = new ArrayList<>(SeededPair.of("tuned.txt"));
        all.addAll(SeededPair.of("judged.txt"));
        int found = 0;
        int missed = 0;
        int wrong = 0;
        for (int fold = 0; fold < 5; fold++) {
            int its = fold;
            List<SeededPair> kept =
                    all.stream().filter(pair -> fold(pair) == its).toList();
            List<SeededPair> tuned =
                    all.stream().filter(pair -> fold(pair) != its).toList();
            Judgement judgement = Judgement.of(Trainer.on(tuned).model(), kept, UnaryOperator.identity());
            found += judgement.found();
            missed += judgement.missed();
            wrong += judgement.wrong();
        }
        Judgement whole = new Judgement(found, missed, wrong, List.of());
        System.out.println("Five folds: " + whole);

        assertTrue(whole.precision() >= GOAL, whole::toString);
        assertTrue(whole.recall() >= GOAL, whole::toString);
    }

    private static int fold(SeededPair pair) {
        return Math.floorMod(pair.block().hashCode(), 5);
    }

    /** Offices know less, shift dates, spend apart; other things fall on the same days. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void it_holds_when_less_is_known_or_the_facts_mislead(Variant variant) {
        Judgement judgement = Judgement.of(Model.shipped(), SeededPair.of("judged.txt"), variant::of);
        System.out.println("judged.txt, " + variant + ": " + judgement);

        assertTrue(judgement.precision() >= 0.8, () -> judgement + " " + judgement.mistakes());
        assertTrue(judgement.recall() >= 0.8, () -> judgement + " " + judgement.mistakes());
    }

    @Test
    void things_that_have_nothing_to_do_with_each_other_are_not_found() {
        List<SeededPair> pairs = SeededPair.of("judged.txt");
        List<String> wrong = new ArrayList<>();
        for (SeededPair one : pairs) {
            for (SeededPair other : pairs) {
                if (!one.block().equals(other.block())
                        && Resemblance.of(Profile.of(one.left()), Profile.of(other.right()))
                                .isWorthALook()) {
                    wrong.add(one.block() + " and " + other.block());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void there_are_at_least_240_pairs_and_half_of_them_are_not_the_same() {
        List<SeededPair> pairs = new ArrayList<>(SeededPair.of("tuned.txt"));
        pairs.addAll(SeededPair.of("judged.txt"));

        assertTrue(pairs.size() >= 240, () -> pairs.size() + " pairs");
        assertEquals(pairs.size() / 2, pairs.stream().filter(SeededPair::same).count());
    }

    @Test
    void they_are_of_every_kind_and_theme_and_of_many_countries() {
        Set<String> kinds = new TreeSet<>();
        Set<String> themes = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        for (String file : List.of("tuned.txt", "judged.txt")) {
            for (SeededPair pair : SeededPair.of(file)) {
                if (pair.left().kind() != null) {
                    kinds.add(pair.left().kind());
                }
                themes.addAll(pair.left().themes());
                countries.addAll(pair.left().countries());
            }
        }
        assertEquals(12, kinds.size(), kinds::toString);
        assertEquals(18, themes.size(), themes::toString);
        assertTrue(countries.size() >= 15, countries::toString);
    }

    @Test
    void the_shipped_weights_are_those_that_tuning_gives() {
        Model tuned = Trainer.on(SeededPair.of("tuned.txt")).model();

        assertEquals(tuned.base(), Model.shipped().base(), 0.002);
        for (Feature feature : Feature.values()) {
            assertEquals(tuned.weight(feature), Model.shipped().weight(feature), 0.002, feature::toString);
        }
    }

    @Test
    void no_weight_speaks_against_the_sense_of_its_feature() {
        for (Feature feature : Feature.values()) {
            assertTrue(Model.shipped().weight(feature) * feature.sign() >= 0, feature::toString);
        }
    }

    @Test
    void it_is_the_same_whichever_comes_first() {
        for (SeededPair pair : SeededPair.of("judged.txt")) {
            Profile left = Profile.of(pair.left());
            Profile right = Profile.of(pair.right());
            assertEquals(
                    Resemblance.of(left, right).score(),
                    Resemblance.of(right, left).score(),
                    1e-9,
                    pair::toString);
        }
    }
}
