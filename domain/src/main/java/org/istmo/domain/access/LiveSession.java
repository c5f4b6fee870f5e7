package org.istmo.domain.access;

import java.time.OffsetDateTime;

/**
 * A session of pages that opens something now.
 *
 * @param name by which the trail knows it, and its owner ends it: the beginning of its digest, from which nobody makes a cookie
 * @param address from where it was begun
 * @param agent what the browser said of itself then
 */
public record LiveSession(String name, OffsetDateTime created, OffsetDateTime seen, String address, String agent) {}
