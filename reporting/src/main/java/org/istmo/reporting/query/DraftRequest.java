package org.istmo.reporting.query;

import java.time.LocalDate;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ScopeKind;

/**
 * What a report is read for.
 *
 * @param report the number of the report's row, under which the lineage is written
 * @param number the report's own number
 * @param scopeKey such as the donor's code, the agreement's number or the office's code
 * @param office whose report it is
 * @param from first day of a month
 * @param to last day of a month
 * @param audience what the audience may read: what is above it is withheld and counted
 * @param date of the draft
 * @param address the report's permanent link
 */
public record DraftRequest(
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
