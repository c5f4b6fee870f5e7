package org.istmo.domain.overlap.likeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What else a pair could have looked like: offices know less, spend apart, shift dates; and two different things fall on the same days. */
enum Variant {
    AS_WRITTEN {
        @Override
        SeededPair of(SeededPair pair) {
            return pair;
        }
    },
    WITHOUT_MONEY_AND_PEOPLE {
        @Override
        SeededPair of(SeededPair pair) {
            Sketch bare = with(pair.right(), pair.right().start(), pair.right().end(), Map.of(), 0);
            return new SeededPair(pair.block(), pair.left(), bare, pair.same());
        }
    },
    /** The same thing shifted and with money of its own; another thing on the same days. */
    FACTS_AGAINST {
        @Override
        SeededPair of(SeededPair pair) {
            Sketch left = pair.left();
            Sketch right = pair.right();
            if (!pair.same()) {
                return words(left).equals(words(right)) || onlyDatesDiffer(pair)
                        ? pair
                        : new SeededPair(pair.block(), left, with(right, left.start(), left.end(), Map.of(), 0), false);
            }
            int days = 1 + Math.floorMod(pair.block().hashCode() * 7, 9);
            return new SeededPair(
                    pair.block(),
                    left,
                    with(right, later(right.start(), days), later(right.end(), days), less(right), 0),
                    true);
        }
    },
    WITHOUT_DESCRIPTIONS_DONOR_AND_KIND {
        @Override
        SeededPair of(SeededPair pair) {
            return new SeededPair(pair.block(), bare(pair.left()), bare(pair.right()), pair.same());
        }
    },
    /** Separate money in the same days. */
    OTHER_MONEY {
        @Override
        SeededPair of(SeededPair pair) {
            Sketch right = pair.right();
            return new SeededPair(
                    pair.block(), pair.left(), with(right, right.start(), right.end(), less(right), 0), pair.same());
        }
    },
    WITHOUT_DATES {
        @Override
        SeededPair of(SeededPair pair) {
            if (!pair.same() && onlyDatesDiffer(pair)) {
                return pair;
            }
            Sketch right = pair.right();
            return new SeededPair(
                    pair.block(), pair.left(), with(right, null, null, right.amounts(), right.people()), pair.same());
        }
    },
    /** One title has words that no glossary knows. */
    IN_UNKNOWN_WORDS {
        @Override
        SeededPair of(SeededPair pair) {
            return new SeededPair(pair.block(), pair.left(), partlyUnknown(pair.right()), pair.same());
        }
    },
    BOTH_IN_UNKNOWN_WORDS {
        @Override
        SeededPair of(SeededPair pair) {
            return new SeededPair(pair.block(), partlyUnknown(pair.left()), partlyUnknown(pair.right()), pair.same());
        }
    },
    PLANNED_AND_DONE {
        @Override
        SeededPair of(SeededPair pair) {
            Sketch right = pair.right();
            int days = pair.same() ? 10 + Math.floorMod(pair.block().hashCode() * 5, 14) : 0;
            return new SeededPair(
                    pair.block(),
                    pair.left(),
                    with(right, later(right.start(), days), later(right.end(), days), right.amounts(), 0),
                    pair.same());
        }
    };

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{6,}");

    abstract SeededPair of(SeededPair pair);

    private static Sketch partlyUnknown(Sketch sketch) {
        List<String> titles =
                sketch.titles().stream().map(Variant::partlyUnknown).toList();
        return new Sketch(
                titles,
                sketch.descriptions(),
                sketch.start(),
                sketch.end(),
                sketch.countries(),
                sketch.themes(),
                sketch.donors(),
                sketch.kind(),
                sketch.amounts(),
                null,
                sketch.people());
    }

    /** Every fifth of the longer words, read backwards. */
    private static String partlyUnknown(String title) {
        return LONG_WORD
                .matcher(title)
                .replaceAll(word -> Math.floorMod(word.group().hashCode(), 5) == 0
                        ? new StringBuilder(word.group().toLowerCase(Locale.ROOT))
                                .reverse()
                                .toString()
                        : word.group());
    }

    private static List<String> words(Sketch sketch) {
        return sketch.titles();
    }

    /** Whether nothing but the dates (or the language) tells the two apart. */
    private static boolean onlyDatesDiffer(SeededPair pair) {
        return Set.of("18", "202").contains(pair.block());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate date, int days) {
        return date == null ? null : date.plusDays(days);
    }

    private static Map<String, List<BigDecimal>> less(Sketch sketch) {
        return sketch.amounts().isEmpty() ? Map.of() : Map.of("USD", List.of(new BigDecimal("6417.35")));
    }

    private static Sketch with(
            Sketch sketch,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Map<String, List<BigDecimal>> amounts,
            long people) {
        return new Sketch(
                sketch.titles(),
                sketch.descriptions(),
                start,
                end,
                sketch.countries(),
                sketch.themes(),
                sketch.donors(),
                sketch.kind(),
                amounts,
                null,
                people);
    }

    private static Sketch bare(Sketch sketch) {
        return new Sketch(
                sketch.titles(),
                List.of(),
                sketch.start(),
                sketch.end(),
                sketch.countries(),
                sketch.themes(),
                Set.of(),
                null,
                sketch.amounts(),
                null,
                sketch.people());
    }
}
