package org.istmo.web.export;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.reconcile.Said;

/** The words of an export's workbook in one language. A key that is not there is a fault of ours. */
record ExportWords(Language language, ResourceBundle words) {

    private static final String BUNDLE = "org.istmo.web.export.words";

    static ExportWords in(Language language) {
        return new ExportWords(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key) {
        return words.getString(key);
    }

    /** With blanks such as {@code {0}} filled. */
    String say(String key, Object... filled) {
        return new MessageFormat(words.getString(key), language.locale()).format(filled);
    }

    String say(Said said) {
        return say(said.word(), said.filled().toArray());
    }

    /** The word of a ledger where it has one of its own. */
    String of(ExportedLedger ledger, String key) {
        String own = key + "." + ledger.word();
        return say(words.containsKey(own) ? own : key);
    }
}
