package org.istmo.domain.access;

import java.time.Instant;

/** A token that a person made for a program of theirs: what is known of it once its secret was shown. */
public record ApiToken(long id, String label, Instant created, Instant expires, TokenReach reach) {}
