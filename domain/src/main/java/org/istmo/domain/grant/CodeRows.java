package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.partner.FiscalYear;
import org.jdbi.v3.core.Handle;

/** Reads what agreements are checked against. */
final class CodeRows {

    private CodeRows() {}

    static Codes read(Handle handle) {
        return new Codes(
                codes(handle, "office"),
                codes(handle, "donor"),
                handle
                        .createQuery("SELECT code, fiscal_year_start FROM donor WHERE fiscal_year_start IS NOT NULL")
                        .map((row, context) ->
                                Map.entry(row.getString("code"), FiscalYear.start(row.getString("fiscal_year_start"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                codes(handle, "theme"),
                codes(handle, "place"),
                codes(handle, "framework"),
                codes(handle, "cost_category"),
                codes(handle, "agreement_status"),
                codes(handle, "duty_report"));
    }

    /** In percent, as it stood on that day; empty before there was one. */
    static Optional<BigDecimal> standardRate(Handle handle, LocalDate day) {
        return handle.createQuery(
                        "SELECT rate FROM support_rate WHERE code <= :day AND retired_on IS NULL ORDER BY code DESC LIMIT 1")
                .bind("day", day.toString())
                .mapTo(BigDecimal.class)
                .findOne();
    }

    private static Set<String> codes(Handle handle, String table) {
        return handle.createQuery("SELECT code FROM " + table + " WHERE retired_on IS NULL")
                .mapTo(String.class)
                .set();
    }
}
