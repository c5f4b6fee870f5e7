package org.istmo.web.template;

import java.util.ResourceBundle;
import org.istmo.reporting.dataset.Language;

/** The words of the templates in one language. A key that is not there is a fault of ours. */
final class TemplateWords {

    private static final String BUNDLE = "org.istmo.web.template.words";

    private final Language language;
    private final ResourceBundle words;

    TemplateWords(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    String say(String key) {
        return words.getString(key);
    }

    /** What a column is called. */
    String name(Template template, Column column) {
        return say(template.word() + "." + column.key());
    }

    /** What belongs into a column, with its unit or form. */
    String hint(Template template, Column column) {
        return say(template.word() + "." + column.key() + ".hint");
    }

    /** A cell of the example; empty where it has none. */
    String example(Template template, Column column) {
        String key = template.word() + "." + column.key() + ".example";
        return words.containsKey(key) ? words.getString(key) : "";
    }

    /** Why something was found, in this language; what was said of it in English where there are no words for it. */
    String reason(String code, String detail) {
        String key = "reason." + code;
        return language == Language.EN || !words.containsKey(key) ? detail : words.getString(key);
    }
}
