package org.istmo.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.office.OfficeCode;

/**
 * A part as it was just posted.
 *
 * @param count 1 for an entry's part, -1 for a reversal's
 */
record PostedPart(OfficeCode office, LocalDate month, String type, String currency, Part part, int count) {

    /** What every cell goes by: office, month, type, currency, place, theme, donor, agreement, and why it is left out. */
    List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        keys.add(office.code());
        keys.add(month);
        keys.add(type);
        keys.add(currency);
        keys.add(part.place());
        keys.add(part.theme());
        keys.add(part.donor() == null ? "" : part.donor());
        keys.add(part.agreement() == null ? 0L : part.agreement());
        keys.add(part.leftOut().word());
        return keys;
    }
}
