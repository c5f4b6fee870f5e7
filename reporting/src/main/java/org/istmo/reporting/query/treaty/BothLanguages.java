package org.istmo.reporting.query.treaty;

import org.istmo.domain.field.Bilingual;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/** Words that people wrote for us, in both languages; those that were given in one only say so in the other. */
public final class BothLanguages {

    private BothLanguages() {}

    public static Text of(Bilingual words) {
        String en = words.en();
        String es = words.es();
        if (en == null) {
            return es == null ? Text.untranslated("") : new Text(es + " (in Spanish)", es);
        }
        return new Text(en, es == null ? en + " (en inglés)" : es);
    }

    /** @param value of a field; anything but words is none */
    public static @Nullable Text ofValue(@Nullable Object value) {
        return value instanceof Bilingual words ? of(words) : null;
    }
}
