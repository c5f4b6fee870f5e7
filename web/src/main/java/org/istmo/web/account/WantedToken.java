package org.istmo.web.account;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for with {@code POST /tokens}.
 *
 * @param label what the token is for, in its owner's words, 1 to 200 characters
 * @param expires a moment as RFC 3339 writes it, at most 366 days ahead; 90 days ahead when left out
 */
public record WantedToken(@Nullable String label, @Nullable String expires) {}
