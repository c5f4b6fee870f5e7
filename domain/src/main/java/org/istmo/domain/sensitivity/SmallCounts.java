package org.istmo.domain.sensitivity;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which of several counts of people that stand beside their sum would tell of too few people. */
public final class SmallCounts {

    /** The least number of people that is told. Nobody at all is told too. */
    public static final int LEAST = 5;

    private SmallCounts() {}

    /**
     * The places of the counts to suppress: those from 1 to 4, and, lest what is suppressed be the sum less the rest, the smallest others until at least
     * two are and together they hide {@value #LEAST} people or more.
     *
     * @param parts counts that add up to a sum which is shown
     */
    public static Set<Integer> suppressed(List<Long> parts) {
        Set<Integer> places = new TreeSet<>();
        IntStream.range(0, parts.size())
                .filter(place -> small(parts.get(place)))
                .forEach(places::add);
        if (places.isEmpty()) {
            return Set.of();
        }
        List<Integer> others = IntStream.range(0, parts.size())
                .filter(place -> parts.get(place) >= LEAST)
                .boxed()
                .sorted(Comparator.comparing(parts::get))
                .toList();
        for (int next = 0; next < others.size() && revealing(parts, places); next++) {
            places.add(others.get(next));
        }
        return Collections.unmodifiableSet(places);
    }

    /** Whether the sum has to go too, because nothing else hides what was suppressed. */
    public static boolean sumToo(List<Long> parts) {
        Set<Integer> places = suppressed(parts);
        return !places.isEmpty() && revealing(parts, places);
    }

    private static boolean small(long count) {
        return count > 0 && count < LEAST;
    }

    private static boolean revealing(List<Long> parts, Set<Integer> places) {
        return places.size() < 2 || places.stream().mapToLong(parts::get).sum() < LEAST;
    }
}
