package org.istmo.domain.audit;

import java.time.OffsetDateTime;

/**
 * Something that an auditor looked at.
 *
 * @param name of the account
 * @param method such as {@code GET}
 * @param path with what was asked of it
 * @param address from where, as {@link AuditEvent} says it
 */
public record AuditLook(long id, String name, OffsetDateTime at, String method, String path, String address) {}
