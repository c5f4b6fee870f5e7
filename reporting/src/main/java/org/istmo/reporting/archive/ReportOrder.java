package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Language;

/**
 * What somebody asked for, checked.
 *
 * @param scopeKey the agreement's number or the donor's code
 * @param office whose head clears it
 * @param from first day of a month
 * @param to last day of a month
 * @param idempotencyKey asking again with it returns the same report
 * @param schedule the number of the schedule that it came of; empty when it was ordered by hand
 */
public record ReportOrder(
        String type,
        ScopeKind scopeKind,
        String scopeKey,
        OfficeCode office,
        LocalDate from,
        LocalDate to,
        List<Language> languages,
        List<String> formats,
        List<Audience> audience,
        String idempotencyKey,
        Optional<Long> schedule) {

    public ReportOrder {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        audience = List.copyOf(audience);
    }

    /** The same, as it came of a schedule. */
    public ReportOrder of(long number) {
        return new ReportOrder(
                type,
                scopeKind,
                scopeKey,
                office,
                from,
                to,
                languages,
                formats,
                audience,
                idempotencyKey,
                Optional.of(number));
    }
}
