package org.istmo.domain.access;

import java.time.Duration;

/** What a one-time link opens. */
public enum LinkPurpose {
    /** A session, without a password. */
    SIGN_IN("sign-in", "/sign-in/link", Duration.ofMinutes(15)),
    /** The page where a password is chosen. */
    PASSWORD("password", "/sign-in/password", Duration.ofMinutes(15)),
    /** The same where an administrator hands it over instead of a mail. */
    HANDED_PASSWORD("password", "/sign-in/password", Duration.ofHours(24)),
    /** The way to the identity provider on which somebody's account is bound to them; no mail carries it. */
    PROVIDER("provider", "/account/provider", Duration.ofMinutes(10));

    private final String word;
    private final String path;
    private final Duration life;

    LinkPurpose(String word, String path, Duration life) {
        this.word = word;
        this.path = path;
        this.life = life;
    }

    /** In the database. */
    String word() {
        return word;
    }

    public Duration life() {
        return life;
    }

    /**
     * Where it leads, from the public address on. The key is the fragment, which a browser sends to nobody (RFC 9110, 4.2.5): no log, proxy or referrer holds it, and
     * a program that looks at the page of a link uses nothing up.
     */
    public String path(Secret secret) {
        return path + "#" + secret.text();
    }
}
