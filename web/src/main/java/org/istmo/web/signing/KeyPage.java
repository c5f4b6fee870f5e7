package org.istmo.web.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.istmo.reporting.signature.SignerCertificate;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/** {@code /admin/signing-key}: what may be known of the key that signs. */
@Named("keyPage")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class KeyPage {

    private SignedIn signedIn;
    private SigningKeys keys;
    private Reading reading;
    private HttpServletRequest request;

    protected KeyPage() {}

    @Inject
    public KeyPage(SignedIn signedIn, SigningKeys keys, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.keys = keys;
        this.reading = reading;
        this.request = request;
    }

    /** Something that is known of it. */
    public record Fact(String label, String value) {}

    public List<Fact> getFacts() {
        SignerCertificate key = keys.certificate(signedIn.reader());
        return List.of(
                fact("subject", key.subject()),
                fact("issuer", key.selfSigned() ? reading.say("admin.key.self") : key.issuer()),
                fact("from", reading.moment(key.validFrom().atZone(ZoneId.of("UTC")))),
                fact("to", reading.moment(key.validTo().atZone(ZoneId.of("UTC")))),
                fact("algorithm", key.algorithm()),
                fact("serial", key.serial()),
                fact("fingerprint", key.fingerprint()));
    }

    private Fact fact(String key, String value) {
        return new Fact(reading.say("admin.key." + key), value);
    }

    public String getDone() {
        return "set".equals(request.getParameter("done")) && request.getMethod().equals("GET")
                ? reading.say("admin.key.done")
                : "";
    }

    public String getProblem() {
        return request.getAttribute(KeyServlet.PROBLEM) instanceof String why ? why : "";
    }
}
