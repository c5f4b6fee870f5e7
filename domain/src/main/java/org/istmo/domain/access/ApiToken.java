package org.istmo.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A token that a person made for a program of theirs: what is known of it once its secret was shown.
 *
 * @param used when it last opened something, to the minute; empty while it has not
 */
public record ApiToken(
        long id, String label, Instant created, Optional<Instant> used, Instant expires, TokenReach reach) {}
