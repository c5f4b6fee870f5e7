package org.istmo.reporting.archive;

import java.time.LocalDate;
import java.util.List;
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
        String idempotencyKey) {

    public ReportOrder {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        audience = List.copyOf(audience);
    }
}
