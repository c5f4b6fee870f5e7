package org.istmo.domain.validation;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a page may link to: a script in one would run with the reader's rights. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether it begins with {@code https://} or {@code http://}, names a host and holds nothing that no address holds (RFC 3986). */
    public static boolean isOne(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
