package org.istmo.domain.overlap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Sketch;
import org.jspecify.annotations.Nullable;

/** What was known of two activities when they were decided to be different, so that it can be told when that changes much. */
final class DecidedFacts {

    /** From so many days on, a shift of dates is much. */
    private static final int MUCH_IN_DAYS = 10;

    /** What changed: the words for it in both languages. */
    enum Change {
        DATES("the dates", "las fechas"),
        COUNTRIES("the countries", "los países"),
        TITLE("the title", "el título");

        private final String en;
        private final String es;

        Change(String en, String es) {
            this.en = en;
            this.es = es;
        }

        String en() {
            return en;
        }

        String es() {
            return es;
        }
    }

    private DecidedFacts() {}

    /** The facts of both as a text that is kept. */
    static String of(Described left, Described right) {
        return of(left.profile()) + "\n" + of(right.profile());
    }

    /** What changed much since the text was kept; nothing when it cannot be told. */
    static List<Change> since(@Nullable String kept, Described left, Described right) {
        List<Change> changes = new ArrayList<>();
        if (kept == null) {
            return changes;
        }
        String[] then = kept.split("\n", -1);
        String[] now = of(left, right).split("\n", -1);
        for (int side = 0; side < 2 && then.length == 2; side++) {
            changed(then[side].split("\t", -1), now[side].split("\t", -1), changes);
        }
        return changes.stream().distinct().toList();
    }

    private static void changed(String[] then, String[] now, List<Change> changes) {
        if (apart(then[0], now[0]) || apart(then[1], now[1])) {
            changes.add(Change.DATES);
        }
        if (!then[2].equals(now[2])) {
            changes.add(Change.COUNTRIES);
        }
        if (likeness(words(then[3]), words(now[3])) < 0.5) {
            changes.add(Change.TITLE);
        }
    }

    private static boolean apart(String then, String now) {
        if (then.isEmpty() || now.isEmpty()) {
            return !then.equals(now);
        }
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(then), LocalDate.parse(now))) >= MUCH_IN_DAYS;
    }

    private static String of(Profile profile) {
        Sketch sketch = profile.sketch();
        return String.join(
                "\t",
                text(sketch.start()),
                text(sketch.end()),
                String.join(",", new TreeSet<>(sketch.countries())),
                String.join(",", profile.keywords()));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.split(",", -1)));
    }

    private static double likeness(Set<String> left, Set<String> right) {
        Set<String> shared = new TreeSet<>(left);
        shared.retainAll(right);
        int all = left.size() + right.size() - shared.size();
        return all == 0 ? 1 : (double) shared.size() / all;
    }
}
