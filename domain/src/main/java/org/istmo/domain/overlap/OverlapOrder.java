package org.istmo.domain.overlap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order pairs are listed. */
public enum OverlapOrder {
    /** The most alike first, then by number. */
    SCORE("(o.score < :score OR (o.score = :score AND o.id > :id))", "o.score DESC, o.id"),
    /** What was found last first. */
    FOUND("o.id < :id", "o.id DESC");

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

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OverlapOrder> of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }
}
