package org.istmo.web.donor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.partner.Donor;
import org.istmo.domain.partner.FiscalYear;
import org.istmo.domain.partner.KeptDonor;
import org.jspecify.annotations.Nullable;

/**
 * A donor.
 *
 * @param code the IATI organisation identifier
 * @param names by language; Spanish only where there is a name of its own
 * @param type of IATI's codelist OrganisationType
 * @param fiscalYearStart {@code MM-dd}
 * @param accounts names of the accounts of the donor: all for staff and the administrator, their own for a donor
 */
public record DonorView(
        String code,
        String name,
        Map<String, String> names,
        @Nullable String type,
        @Nullable String fiscalYearStart,
        List<AliasView> aliases,
        List<String> accounts,
        String href) {

    /** A reference that only its publisher understands. */
    public record AliasView(String publisher, String ref) {}

    static DonorView of(KeptDonor kept) {
        Donor donor = kept.donor();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", donor.name());
        if (!donor.spanishName().isEmpty()) {
            names.put("es", donor.spanishName());
        }
        return new DonorView(
                donor.code(),
                donor.name(),
                names,
                donor.type().orElse(null),
                donor.fiscalYear().map(FiscalYear::written).orElse(null),
                donor.aliases().stream()
                        .map(alias -> new AliasView(alias.publisher(), alias.ref()))
                        .toList(),
                kept.accounts(),
                DonorsResource.path(donor.code()));
    }
}
