package org.istmo.web.treaty;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.istmo.domain.field.Bilingual;
import org.istmo.reporting.dataset.Language;

/** What is said of treaties, in both languages at once. A key that is not there is a fault of ours. */
final class TreatyWords {

    private static final String BUNDLE = "org.istmo.web.treaty.words";

    private TreatyWords() {}

    /** @param values what is set into the words at {0} and on */
    static Bilingual both(String key, Object... values) {
        return new Bilingual(in(Language.EN, key, values), in(Language.ES, key, values));
    }

    private static String in(Language language, String key, Object... values) {
        String words = ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return values.length == 0 ? words : new MessageFormat(words, language.locale()).format(values);
    }
}
