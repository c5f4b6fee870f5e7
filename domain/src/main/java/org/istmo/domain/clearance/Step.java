package org.istmo.domain.clearance;

import org.istmo.domain.access.Role;

/**
 * A step of a report type's clearance.
 *
 * @param ordinal from 1; the first is the officer's submission, the last one issues the report
 * @param name such as {@code finance}
 * @param role who takes it
 */
public record Step(int ordinal, String name, Role role) {}
