package org.istmo.domain.overlap.likeness;

/**
 * A meaning that a text holds.
 *
 * @param key the same in both languages
 * @param broader the key of the wider meaning that it falls under; empty when there is none
 * @param label how a person may read it: as the glossary calls it in English and in Spanish
 */
record Term(Category category, String key, String broader, Label label) {

    /** A meaning's name in two languages. */
    record Label(String en, String es) {}

    static Term word(String written, String stem) {
        return new Term(Category.OPEN, stem, "", new Label(written, written));
    }

    /** The same, called as a text in a language calls it. */
    Term called(String written, Tongue tongue) {
        String en = tongue == Tongue.SPANISH && category != Category.OPEN ? label.en() : written;
        String es = tongue == Tongue.ENGLISH && category != Category.OPEN ? label.es() : written;
        return new Term(category, key, broader, new Label(en, es));
    }

    /** The same, where it tells little that it was not found. */
    Term faint() {
        return new Term(Category.FAINT, key, broader, label);
    }

    static Term number(String digits) {
        return new Term(Category.NUMBER, digits, "", new Label(digits, digits));
    }

    double weight() {
        return category.weight();
    }

    /** From 0, nothing in common, to 1, the same. */
    double likeness(Term other) {
        if (key.equals(other.key)) {
            return category == other.category || category.rare() || other.category.rare() ? 1 : 0.7;
        }
        if (broader.equals(other.key) || other.broader.equals(key)) {
            return 0.7;
        }
        return category.rare() && other.category.rare() ? Slips.likeness(key, other.key) : 0;
    }
}
