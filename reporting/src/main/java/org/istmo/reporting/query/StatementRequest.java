package org.istmo.reporting.query;

import java.time.LocalDate;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ScopeKind;

/**
 * What a donor statement is read for.
 *
 * @param report the number of the report's row, under which the lineage is written
 * @param number the report's own number
 * @param scopeKey the donor's code or the agreement's number
 * @param office whose statement it is when nothing was posted
 * @param from first day of a month
 * @param to last day of a month
 * @param audience what the audience may read: titles above it are withheld and counted
 * @param date of the draft
 * @param address the report's permanent link
 */
public record StatementRequest(
        long report,
        String number,
        int version,
        ScopeKind scopeKind,
        String scopeKey,
        String office,
        LocalDate from,
        LocalDate to,
        Scope audience,
        LocalDate date,
        String address) {}
