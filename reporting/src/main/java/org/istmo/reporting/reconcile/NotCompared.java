package org.istmo.reporting.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Printed values that are not compared, each named with why. */
final class NotCompared {

    /** Values that are named for one reason. */
    static final int MOST_NAMED = 50;

    /** Why a value is not compared. */
    enum Why {
        /** The report does not tell it, since it is a small count of people or would reveal one. */
        SUPPRESSED,
        /** It is words and no number. */
        WORDS,
        /** Two offices have an activity of that identifier, and the report does not say whose it means. */
        OFFICES,
        /** Nothing says of which part it is. */
        KEYS,
        /** Its words are too long for a formula. */
        LONG,
        /** More than are looked at for one ledger. */
        MANY,
        /** Of several rows of one period nothing says which one stands. */
        TWOFOLD,
        /** Among its rows are small counts of people, which the reader is not told: a difference would tell them. */
        FEW,
        /** The reader is told no parts of people. */
        PARTS
    }

    private final Map<Why, List<String>> named = new EnumMap<>(Why.class);
    private final Map<Why, Long> counted = new EnumMap<>(Why.class);

    void add(Why why, String name) {
        counted.merge(why, 1L, Long::sum);
        List<String> names = named.computeIfAbsent(why, none -> new ArrayList<>());
        if (names.size() < MOST_NAMED) {
            names.add(name);
        }
    }

    /** One for each reason. */
    List<Said> notes() {
        return counted.entrySet().stream()
                .map(one -> Said.of(
                        "note.values." + one.getKey().name().toLowerCase(Locale.ROOT),
                        String.valueOf(one.getValue()),
                        names(one.getKey())))
                .toList();
    }

    private String names(Why why) {
        List<String> names = named.getOrDefault(why, List.of());
        return String.join("; ", names) + (counted.getOrDefault(why, 0L) > names.size() ? "; …" : "");
    }
}
