package org.istmo.web.report;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;

/** The language that an answer is said in: the first of {@code Accept-Language} that we have, else the account's, else English. */
final class Tongue {

    private Tongue() {}

    static Language of(HttpHeaders headers, SignedIn signedIn) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .or(() -> signedIn.language().flatMap(Language::of))
                .orElse(Language.EN);
    }
}
