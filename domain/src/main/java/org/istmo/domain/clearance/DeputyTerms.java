package org.istmo.domain.clearance;

import java.time.LocalDate;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;

/**
 * A deputy as somebody names one, unjudged.
 *
 * @param principal the name of the account whose steps are taken
 * @param deputy the name of the account that takes them
 */
public record DeputyTerms(
        String principal, String deputy, OfficeCode office, Role role, LocalDate from, LocalDate to, String reason) {}
