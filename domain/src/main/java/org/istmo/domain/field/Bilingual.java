package org.istmo.domain.field;

import org.jspecify.annotations.Nullable;

/** The same words in English and Spanish; null in the language that they were not given in. */
public record Bilingual(@Nullable String en, @Nullable String es) {

    @Override
    public String toString() {
        return (en == null ? "" : "en: " + en)
                + (en == null || es == null ? "" : " | ")
                + (es == null ? "" : "es: " + es);
    }
}
