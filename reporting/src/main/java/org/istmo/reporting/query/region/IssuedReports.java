package org.istmo.reporting.query.region;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.DuePeriod;
import org.istmo.domain.grant.Duty;
import org.jdbi.v3.core.Handle;

/** Which owed reports were issued here: of the agreement or of its whole donor, over all of the period that is owed. */
class IssuedReports {

    private record Issued(String type, String kind, String key, LocalDate from, LocalDate to) {}

    private final List<Issued> issued;

    IssuedReports(Handle handle) {
        this.issued = handle.createQuery("SELECT type, scope_kind, scope_key, period_from, period_to FROM report"
                        + " WHERE status = 'issued' AND scope_kind IN ('grant', 'donor')")
                .map((row, context) -> new Issued(
                        row.getString("type"),
                        row.getString("scope_kind"),
                        row.getString("scope_key"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)))
                .list();
    }

    boolean have(AgreementTerms terms, Duty duty, DuePeriod period) {
        return issued.stream()
                .anyMatch(one -> one.type().equals(duty.report())
                        && one.key().equals(one.kind().equals("grant") ? terms.number() : terms.donor())
                        && !one.from().isAfter(period.from())
                        && !one.to().isBefore(period.to()));
    }
}
