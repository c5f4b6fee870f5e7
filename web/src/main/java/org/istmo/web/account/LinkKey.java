package org.istmo.web.account;

import java.util.Optional;
import org.istmo.domain.access.Secret;

/** The key of a one-time link as a form brings it: taken out of the address by the page's script, or the whole link as somebody pasted it. */
final class LinkKey {

    private static final int LONGEST = 100;

    private LinkKey() {}

    /** What stands behind the last {@code #}, or all of it; empty where that can be no key. */
    static Optional<Secret> typed(String text) {
        String key = text.substring(text.lastIndexOf('#') + 1).strip();
        return key.isEmpty() || key.length() > LONGEST ? Optional.empty() : Optional.of(new Secret(key));
    }
}
