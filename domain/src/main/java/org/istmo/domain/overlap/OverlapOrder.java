package org.istmo.domain.overlap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order pairs are listed. */
public enum OverlapOrder {
    /** The most alike first, then by number. */
    SCORE("(o.score < :score OR (o.score = :score AND o.id > :id))", "o.score DESC, o.id"),
    /** The least alike first. */
    LEAST("(o.score > :score OR (o.score = :score AND o.id > :id))", "o.score, o.id"),
    /** What was found last first. */
    FOUND("o.id < :id", "o.id DESC"),
    /** What was found first. */
    OLDEST("o.id > :id", "o.id");

    private final String behind;
    private final String order;

    OverlapOrder(String behind, String order) {
        this.behind = behind;
        this.order = order;
    }

    /** The condition on what stands behind a place, which names {@code :score} and {@code :id}. */
    String behind() {
        return behind;
    }

    String order() {
        return order;
    }

    /** Whether a place in it is a score and a number, and not a number alone. */
    boolean goesByScore() {
        return this == SCORE || this == LEAST;
    }

    /** The same the other way round. */
    public OverlapOrder turned() {
        return switch (this) {
            case SCORE -> LEAST;
            case LEAST -> SCORE;
            case FOUND -> OLDEST;
            case OLDEST -> FOUND;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OverlapOrder> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }
}
