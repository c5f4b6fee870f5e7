package org.istmo.domain.access;

import java.util.Optional;

/**
 * Which accounts somebody looks for.
 *
 * @param words part of a name that somebody signs in with or is called by; empty: any
 * @param enabled whether they are let in
 */
public record AccountFilter(String words, Optional<Role> role, Optional<Boolean> enabled) {

    public static final AccountFilter NONE = new AccountFilter("", Optional.empty(), Optional.empty());
}
