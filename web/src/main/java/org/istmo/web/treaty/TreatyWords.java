package org.istmo.web.treaty;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.ResourceBundle;
import org.istmo.domain.field.Bilingual;
import org.istmo.reporting.dataset.Language;

/** What is said of treaties, in both languages at once. A key that is not there is a fault of ours. */
final class TreatyWords {

    private static final String BUNDLE = "org.istmo.web.treaty.words";

    private TreatyWords() {}

    /** @param values what is set into the words at {0} and on; what has words in both languages itself, in each its own */
    static Bilingual both(String key, Object... values) {
        return new Bilingual(in(Language.EN, key, values), in(Language.ES, key, values));
    }

    private static String in(Language language, String key, Object... values) {
        String words = ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        Object[] said = Arrays.stream(values)
                .map(value -> value instanceof Bilingual both ? own(both, language) : value)
                .toArray();
        return values.length == 0 ? words : new MessageFormat(words, language.locale()).format(said);
    }

    private static String own(Bilingual words, Language language) {
        return Objects.requireNonNullElse(language == Language.EN ? words.en() : words.es(), "");
    }
}
