package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.office.OfficeCode;

/**
 * An agreement to enter.
 *
 * @param amount agreed, in {@code currency} (ISO 4217)
 * @param activities IATI identifiers of the office's activities that it pays
 */
public record NewAgreement(
        String number,
        String donor,
        OfficeCode office,
        String title,
        LocalDate start,
        LocalDate end,
        String currency,
        BigDecimal amount,
        List<String> activities) {

    public NewAgreement {
        activities = List.copyOf(activities);
    }
}
