package org.istmo.web.template;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.istmo.domain.intake.Reason;
import org.istmo.reporting.dataset.Language;

/** The words of the templates in one language. A key that is not there is a fault of ours. */
final class TemplateWords {

    private static final String BUNDLE = "org.istmo.web.template.words";

    private static final String SCHEMA = "schema-";

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

    /**
     * Why a place of a file was kept out, in this language. The words may name the element or attribute ({0}), the line ({1}) and what stands behind the
     * colon of the English sentence ({2}), such as what is missing.
     */
    String reason(Reason reason) {
        String said = reason(reason.code(), reason.detail());
        if (said.equals(reason.detail())) {
            return said;
        }
        int colon = reason.detail().indexOf(": ");
        Object[] named = {
            reason.pointer().substring(reason.pointer().lastIndexOf('/') + 1),
            String.valueOf(reason.line()),
            colon < 0 ? "…" : reason.detail().substring(colon + 2)
        };
        return reason.code().startsWith(SCHEMA) ? new MessageFormat(said, language.locale()).format(named) : said;
    }

    /** Why something was found, in this language; what was said of it in English where there are no words for it. */
    String reason(String code, String detail) {
        String key = "reason." + code;
        return language == Language.EN || !words.containsKey(key) ? detail : words.getString(key);
    }
}
