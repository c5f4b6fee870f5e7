package org.istmo.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;

/**
 * A contribution agreement, which the API calls a grant.
 *
 * @param number as donor and office write it
 * @param title by language
 * @param donor the donor's code
 * @param amount agreed, in {@code currency} (ISO 4217)
 */
public record Agreement(
        long id,
        String number,
        String donor,
        OfficeCode office,
        Map<String, String> title,
        LocalDate start,
        LocalDate end,
        String currency,
        BigDecimal amount) {

    public Agreement {
        title = Map.copyOf(title);
    }
}
