package org.istmo.web.donor;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.partner.Donor;
import org.istmo.domain.partner.DonorAlias;
import org.istmo.domain.partner.Donors;
import org.istmo.domain.partner.FiscalYear;
import org.istmo.web.form.JsonForm;

/** A donor as a body describes it; what an answer says besides is not read. */
final class DonorForm {

    private static final Set<String> FIELDS =
            Set.of("code", "name", "names", "type", "fiscalYearStart", "aliases", "accounts", "href");
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_CODE = 100;

    private DonorForm() {}

    /** @param types the known codes of IATI's OrganisationType */
    static Donor entered(JsonForm form, Set<String> types) {
        String code = form.needed("code", LONGEST_CODE);
        if (!code.isEmpty() && !Donors.areCode(code)) {
            form.wrong("code", "no-identifier", "An IATI organisation identifier is needed, such as US-GOV-11.");
        }
        return read(form, code, types);
    }

    static Donor changed(JsonForm form, String code, Set<String> types) {
        if (form.text("code", LONGEST_CODE).filter(said -> !said.equals(code)).isPresent()) {
            form.wrong("code", "stays", "A donor keeps its code.");
        }
        return read(form, code, types);
    }

    private static Donor read(JsonForm form, String code, Set<String> types) {
        form.knowsOnly(FIELDS);
        Map<String, String> names =
                form.says("names") ? form.neededWords("names", LONGEST_NAME) : form.neededWords("name", LONGEST_NAME);
        Donor donor = new Donor(
                code,
                names.getOrDefault("en", names.getOrDefault("es", "")),
                names.getOrDefault("es", ""),
                form.oneOf("type", types),
                fiscalYear(form),
                aliases(form));
        form.mustBeSound();
        return donor;
    }

    private static Optional<MonthDay> fiscalYear(JsonForm form) {
        return form.text("fiscalYearStart", 20).flatMap(text -> {
            Optional<MonthDay> day = FiscalYear.read(text);
            if (day.isEmpty()) {
                form.wrong("fiscalYearStart", "no-day", "Not a day of every year such as 10-01: " + text);
            }
            return day;
        });
    }

    private static List<DonorAlias> aliases(JsonForm form) {
        return form.forms("aliases").stream()
                .map(alias -> {
                    alias.knowsOnly(Set.of("publisher", "ref"));
                    return new DonorAlias(alias.needed("publisher", LONGEST_CODE), alias.needed("ref", LONGEST_CODE));
                })
                .toList();
    }
}
