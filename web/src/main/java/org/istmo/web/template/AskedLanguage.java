package org.istmo.web.template;

import java.util.List;
import java.util.Locale;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.dataset.Language;
import org.jspecify.annotations.Nullable;

/** The language of an answer: the one in the address, else the first that the asker accepts and we have, else English. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** @throws Invalid when the address names a language that we do not have */
    public static Language of(@Nullable String asked, List<Locale> accepted) {
        if (asked != null) {
            return Language.of(asked)
                    .orElseThrow(() -> new Invalid("?lang", "unknown-language", "The language is en or es."));
        }
        return accepted.stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }
}
