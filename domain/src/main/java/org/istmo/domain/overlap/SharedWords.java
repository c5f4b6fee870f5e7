package org.istmo.domain.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of some activities while those of another family are read past them, one activity after the other, and keeps for each which of the
 * others share most. Of the others it holds no more than it keeps.
 */
class SharedWords {

    /** Activities that have a word in a country, by the month they begin in; those without a month apart. */
    private static final class Bucket {

        private final Map<Integer, List<Integer>> byMonth = new HashMap<>();
        private final List<Integer> anytime = new ArrayList<>();

        void add(int mine, int month) {
            (month == 0 ? anytime : byMonth.computeIfAbsent(month, none -> new ArrayList<>())).add(mine);
        }

        void near(int month, IntConsumer taker) {
            if (month > 0) {
                for (int near = month - Candidates.MONTHS; near <= month + Candidates.MONTHS; near++) {
                    byMonth.getOrDefault(near, List.of()).forEach(taker::accept);
                }
            }
        }

        void all(IntConsumer taker) {
            byMonth.values().forEach(some -> some.forEach(taker::accept));
            anytime.forEach(taker::accept);
        }
    }

    private record Other(long id, int strength) {

        /** The one that shares least first, and of two the one with the higher number. */
        private static final Comparator<Other> LEAST_FIRST = Comparator.comparingInt(Other::strength)
                .thenComparing(Comparator.comparingLong(Other::id).reversed());
    }

    private final List<Long> ids = new ArrayList<>();
    private final Map<String, Map<String, Bucket>> words = new HashMap<>();
    private final List<PriorityQueue<Other>> kept = new ArrayList<>();
    private final int[] strengths;
    private final int[] lastWord;
    private final List<Integer> touched = new ArrayList<>();
    private int first = Integer.MAX_VALUE;
    private int last;
    private boolean anytime;
    private long other;
    private String word = "";
    private int wordNo;

    SharedWords(Collection<Described> activities) {
        activities.forEach(this::add);
        strengths = new int[ids.size()];
        lastWord = new int[ids.size()];
    }

    private void add(Described activity) {
        int mine = ids.size();
        ids.add(activity.id());
        kept.add(new PriorityQueue<>(Other.LEAST_FIRST));
        int month = Key.month(activity.sketch());
        anytime |= month == 0;
        if (month > 0) {
            first = Math.min(first, month);
            last = Math.max(last, month);
        }
        for (Key key : Key.of(activity.profile())) {
            Map<String, Bucket> places = words.computeIfAbsent(key.word(), none -> new HashMap<>());
            Key.places(activity.sketch())
                    .forEach(place ->
                            places.computeIfAbsent(place, none -> new Bucket()).add(mine, month));
        }
    }

    Set<String> words() {
        return words.keySet();
    }

    /** The first month that others may begin in, in all months 1. */
    int from() {
        return anytime ? 1 : first - Candidates.MONTHS;
    }

    /** The last month that others may begin in. */
    int to() {
        return anytime ? Integer.MAX_VALUE : last + Candidates.MONTHS;
    }

    /** Reads a word of another past them. All words of one come after each other, and each word in all its places. */
    void read(long activity, String read, String place, int month, int strength) {
        if (activity != other) {
            end();
            other = activity;
            word = "";
        }
        Map<String, Bucket> places = words.get(read);
        if (places == null) {
            return;
        }
        if (!read.equals(word)) {
            word = read;
            wordNo++;
        }
        IntConsumer shares = mine -> share(mine, strength);
        @Nullable Bucket anywhere = places.get(Key.ANYWHERE);
        if (place.equals(Key.ANYWHERE)) {
            places.forEach((its, bucket) -> bucket.near(month, shares));
        } else if (anywhere != null) {
            anywhere.near(month, shares);
        }
        @Nullable Bucket same = places.get(place);
        if (same != null && month == 0) {
            same.all(shares);
        } else if (same != null) {
            same.near(month, shares);
            same.anytime.forEach(shares::accept);
        }
    }

    /** A word counts once, however many places it is shared in. */
    private void share(int mine, int strength) {
        if (lastWord[mine] != wordNo) {
            lastWord[mine] = wordNo;
            if (strengths[mine] == 0) {
                touched.add(mine);
            }
            strengths[mine] += strength;
        }
    }

    private void end() {
        for (int mine : touched) {
            if (strengths[mine] >= Candidates.LEAST) {
                PriorityQueue<Other> best = kept.get(mine);
                best.add(new Other(other, strengths[mine]));
                if (best.size() > Candidates.MOST) {
                    best.remove();
                }
            }
            strengths[mine] = 0;
        }
        touched.clear();
    }

    /** Hands over each activity with those that share most with it, in the order of their numbers. */
    void handTo(BiConsumer<Long, Set<Long>> taker) {
        end();
        for (int mine = 0; mine < ids.size(); mine++) {
            List<Long> others = kept.get(mine).stream().map(Other::id).sorted().toList();
            if (!others.isEmpty()) {
                taker.accept(ids.get(mine), new LinkedHashSet<>(others));
            }
        }
    }
}
