package org.istmo.domain.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Row numbers in lists short enough for one statement's IN. */
public final class Chunks {

    static final int MOST = 500;

    private Chunks() {}

    /** The numbers in their order, at most {@value #MOST} in each list. */
    public static List<List<Long>> of(Collection<Long> numbers) {
        return of(numbers, MOST);
    }

    /** As {@link #of(Collection)}, of whatever a statement takes as its values, with so many at most in each list. */
    public static <T> List<List<T>> of(Collection<T> values, int most) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            chunks.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return chunks;
    }
}
