package org.istmo.reporting.query.region;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.DuePeriod;
import org.istmo.domain.grant.Duty;
import org.jdbi.v3.core.Handle;

/** Which owed reports were issued here by a day: of the agreement or of its whole donor, over all of the period that is owed. */
class IssuedReports {

    /** @param on the day that it was issued */
    private record Issued(String type, String kind, String key, LocalDate from, LocalDate to, LocalDate on) {}

    private final Map<String, List<Issued>> issued;

    /** @param day the last that counts, in the zone of each report's office */
    IssuedReports(Handle handle, LocalDate day) {
        this.issued = handle
                .createQuery("SELECT r.type, r.scope_kind, r.scope_key, r.period_from, r.period_to, r.issued_at, o.zone"
                        + " FROM report r JOIN office o ON o.code = r.office WHERE r.status = 'issued' AND r.scope_kind"
                        + " IN ('grant', 'donor') AND r.issued_at IS NOT NULL")
                .map((row, context) -> new Issued(
                        row.getString("type"),
                        row.getString("scope_kind"),
                        row.getString("scope_key"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class)
                                .atZoneSameInstant(ZoneId.of(row.getString("zone")))
                                .toLocalDate()))
                .list()
                .stream()
                .filter(report -> !report.on().isAfter(day))
                .collect(Collectors.groupingBy(Issued::key));
    }

    boolean have(AgreementTerms terms, Duty duty, DuePeriod period) {
        return Stream.of(terms.number(), terms.donor())
                .flatMap(key -> issued.getOrDefault(key, List.of()).stream())
                .anyMatch(one -> one.type().equals(duty.report())
                        && one.key().equals(one.kind().equals("grant") ? terms.number() : terms.donor())
                        && !one.from().isAfter(period.from())
                        && !one.to().isBefore(period.to()));
    }
}
