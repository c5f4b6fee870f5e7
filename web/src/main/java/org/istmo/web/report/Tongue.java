package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.account.SignedIn;

/** The language that an answer of the API is said in: the first of {@code Accept-Language} that we have, else the account's, else English. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class Tongue {

    private HttpServletRequest request;
    private SignedIn signedIn;

    protected Tongue() {}

    @Inject
    public Tongue(HttpServletRequest request, SignedIn signedIn) {
        this.request = request;
        this.signedIn = signedIn;
    }

    public Language language() {
        // Without the header the server gives its own locale.
        Stream<Locale> accepted = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        return accepted.map(Locale::getLanguage)
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .or(() -> signedIn.language().flatMap(Language::of))
                .orElse(Language.EN);
    }
}
