package org.istmo.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.SecondFactors;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /account/second-factor}: the authenticator app, from its first code to its recovery codes. */
@Named("secondFactor")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SecondFactorPage {

    private SignedIn signedIn;
    private SecondFactors factors;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable Optional<String> pending;

    protected SecondFactorPage() {}

    @Inject
    public SecondFactorPage(SignedIn signedIn, SecondFactors factors, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.factors = factors;
        this.reading = reading;
        this.request = request;
    }

    public boolean isOn() {
        return factors.isOn(reader().account());
    }

    /** Whether an app can be told the secret now. */
    public boolean isPending() {
        return pending().isPresent();
    }

    /** The secret in groups of four, to be typed. */
    public String getSecret() {
        return pending().orElse("").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The same for a camera (the key URI format that every authenticator app reads). */
    public QrCode getPicture() {
        String secret = pending().orElse("");
        String name = URLEncoder.encode(reader().name(), StandardCharsets.UTF_8);
        return QrCode.of("otpauth://totp/Istmo:" + name + "?secret=" + secret + "&issuer=Istmo");
    }

    /** Recovery codes that were just made; none else. */
    public List<String> getCodes() {
        return request.getAttribute(AccountServlet.MADE) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** How many recovery codes are left, in a sentence. */
    public String getLeft() {
        return reading.say("account.factor.left", factors.codesLeft(reader()));
    }

    public String getProblem() {
        return Optional.ofNullable((String) request.getAttribute(AccountServlet.PROBLEM))
                .orElse("");
    }

    private Optional<String> pending() {
        if (pending == null) {
            pending = factors.pending(reader());
        }
        return pending;
    }

    private Reader reader() {
        return signedIn.reader();
    }
}
