package org.istmo.web.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A field that leads to evidence kept elsewhere: an absolute https address (RFC 3986). */
public final class HttpsLink {

    private HttpsLink() {}

    /** Empty when it is absent; anything else than such an address is remembered as wrong. */
    public static Optional<String> of(JsonForm form, String name, int most) {
        Optional<String> text = form.text(name, most);
        if (text.isPresent() && !isOne(text.get())) {
            form.wrong(name, "no-link", "Evidence is a link that begins with https://.");
            return Optional.empty();
        }
        return text;
    }

    private static boolean isOne(String text) {
        try {
            URI link = new URI(text);
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
