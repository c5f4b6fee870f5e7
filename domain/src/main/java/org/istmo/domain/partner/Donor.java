package org.istmo.domain.partner;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * A donor as a partner.
 *
 * @param code the IATI organisation identifier, such as {@code US-GOV-11}
 * @param name as the donor writes it itself, or in English
 * @param spanishName empty when it has none of its own
 * @param type of IATI's codelist OrganisationType
 * @param fiscalYear the day that its fiscal year begins on
 * @param aliases references that only their publisher understands and that mean this donor
 */
public record Donor(
        String code,
        String name,
        String spanishName,
        Optional<String> type,
        Optional<MonthDay> fiscalYear,
        List<DonorAlias> aliases) {

    public Donor {
        aliases = List.copyOf(aliases);
    }
}
