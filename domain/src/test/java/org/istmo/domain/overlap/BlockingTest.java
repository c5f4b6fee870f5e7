package org.istmo.domain.overlap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.SeededPair;
import org.istmo.domain.overlap.likeness.Sketch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never compared is never found: the same thing shares the keys by which the search looks. */
class BlockingTest {

    private static final double GOAL = 0.97;

    @ParameterizedTest
    @ValueSource(strings = {"judged.txt", "unseen.txt", "fresh.txt"})
    void nearly_all_that_are_the_same_share_keys_enough_to_be_compared(String file) {
        List<String> lost = new ArrayList<>();
        int same = 0;
        for (SeededPair pair : SeededPair.of(file)) {
            if (pair.same()) {
                same++;
                if (!areCompared(pair)) {
                    lost.add(pair.block());
                }
            }
        }
        System.out.println(file + ": " + (same - lost.size()) + " of " + same + " are compared");
        assertTrue(same - lost.size() >= GOAL * same, lost::toString);
    }

    private static boolean areCompared(SeededPair pair) {
        Set<String> words = words(pair.left());
        int strength = Key.of(Profile.of(pair.right())).stream()
                .filter(key -> words.contains(key.word()))
                .mapToInt(Key::strength)
                .sum();
        Set<String> places = new TreeSet<>(Key.places(pair.left()));
        places.retainAll(Key.places(pair.right()));
        int apart = Math.abs(Key.month(pair.left()) - Key.month(pair.right()));
        return strength >= Candidates.LEAST && !places.isEmpty() && apart <= Candidates.MONTHS;
    }

    private static Set<String> words(Sketch sketch) {
        Set<String> words = new TreeSet<>();
        Key.of(Profile.of(sketch)).forEach(key -> words.add(key.word()));
        return words;
    }
}
