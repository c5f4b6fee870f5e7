package org.istmo.web.account;

/** Turns a password into what may be kept of it, and knows it again. Deliberately slow. */
public interface Passwords {

    /** A hash with a salt of its own. */
    String hash(String password);

    boolean matches(String password, String hash);
}
