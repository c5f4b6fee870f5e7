package org.istmo.domain.clearance;

/**
 * Somebody by the account that they act with.
 *
 * @param name that they sign in with
 */
public record Person(long account, String name) {

    /** How the trail refers to them. */
    public String reference() {
        return "account:" + account;
    }
}
