package org.istmo.domain.overlap.likeness;

import java.util.Locale;

/** What a word speaks of, and how much it tells: words that half of all titles hold tell little. */
enum Category {
    FORM(0.35),
    ACT(0.7),
    TOPIC(1.0),
    WHO(0.9),
    BODY(0.9),
    THING(1.0),
    PLACE(0.7),
    LEVEL(0.5),
    MODE(0.3),
    UNIT(0.05),
    TIME(0.2),
    PLAIN(0.08),
    NUMBER(0.2),
    /** Of the glossary, and rare here. */
    WORD(0.8),
    /** Of no glossary: a name, or a word that is rare here. */
    OPEN(0.8),
    /** What the other text may well say in a way that is not understood, or leave out: it tells little that it was not found. */
    FAINT(0.25);

    private final double weight;

    Category(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    /** Whether its terms are rare here. */
    boolean rare() {
        return this == WORD || this == OPEN;
    }

    static Category of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
