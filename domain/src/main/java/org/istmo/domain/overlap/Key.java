package org.istmo.domain.overlap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * A word that an activity may be found by: a meaning of its title, its donor and theme together, or an amount.
 *
 * @param strength how much it tells; who is to be compared shares words of {@value Candidates#LEAST} in all
 */
record Key(String word, int strength) {

    static final String ANYWHERE = "*";

    private static final int LONGEST = 130;
    private static final String NO_THEME = "unclassified";
    private static final String AMOUNT = "amount:";

    static List<Key> of(Profile profile) {
        Map<String, Integer> words = new LinkedHashMap<>();
        profile.keywords().forEach(word -> words.put("title:" + word, 1));
        Sketch sketch = profile.sketch();
        for (String donor : sketch.donors()) {
            for (String theme : sketch.themes()) {
                if (!theme.equals(NO_THEME)) {
                    words.put("donor:" + donor + ":" + theme, 1);
                }
            }
        }
        for (String theme : sketch.themes()) {
            if (sketch.kind() != null && !theme.equals(NO_THEME)) {
                words.put("kind:" + sketch.kind() + ":" + theme, 1);
            }
        }
        sketch.amounts().forEach((currency, amounts) -> amounts(words, currency, amounts));
        List<Key> keys = new ArrayList<>();
        words.forEach((word, strength) -> keys.add(new Key(cut(word), strength)));
        return keys;
    }

    private static void amounts(Map<String, Integer> words, String currency, List<BigDecimal> amounts) {
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            words.put(AMOUNT + currency + ":" + sum.stripTrailingZeros().toPlainString(), 2);
        }
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    /** The countries that it may be found in. */
    static Set<String> places(Sketch sketch) {
        return sketch.countries().isEmpty() ? Set.of(ANYWHERE) : sketch.countries();
    }

    /** The month it begins in, or 0. */
    static int month(Sketch sketch) {
        @Nullable LocalDate first = sketch.start() == null ? sketch.end() : sketch.start();
        return first == null ? 0 : first.getYear() * 12 + first.getMonthValue();
    }
}
