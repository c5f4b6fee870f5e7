package org.istmo.web.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.NewStanding;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.Agreements.Numbered;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.form.JsonForm;

/** What an account is to be from now on, as somebody asks for it. What is not named stays as it is. */
final class WantedStanding {

    private static final Set<String> NAMED = Set.of("displayName", "language", "roles", "offices", "grants");

    private WantedStanding() {}

    /** @throws org.istmo.domain.problem.Invalid naming all that is wrong with it */
    static NewStanding of(JsonForm form, KeptAccount before, Reader by, Offices offices, Agreements agreements) {
        form.knowsOnly(NAMED);
        String display = form.says("displayName")
                ? form.needed("displayName", WantedAccount.LONGEST_DISPLAY)
                : before.displayName();
        String language = form.oneOf("language", Set.of("en", "es")).orElse(before.language());
        Set<Role> roles = form.says("roles") ? WantedAccount.roles(form) : before.roles();
        WantedAccount.kind(form, roles);
        Set<OfficeCode> acting = form.says("offices") ? WantedAccount.acting(form, offices) : before.offices();
        boolean engaged = before.roles().contains(Role.VERIFIER);
        boolean donor = before.roles().contains(Role.DONOR);
        if (form.says("grants")
                && !engaged
                && !donor
                && !form.texts("grants", WantedEngagement.LONGEST_NUMBER).isEmpty()) {
            form.wrong("grants", "verifiers-alone", "Only a donor's or a verifier's account names agreements.");
        }
        List<Numbered> grants = grants(form, before, by, agreements, engaged);
        form.mustBeSound();
        return new NewStanding(
                display,
                language,
                roles,
                acting,
                donor && grants.isEmpty(),
                grants.stream().map(Numbered::id).collect(Collectors.toSet()));
    }

    private static List<Numbered> grants(
            JsonForm form, KeptAccount before, Reader by, Agreements agreements, boolean engaged) {
        if (!form.says("grants")) {
            return agreements.numbered(by, before.grants());
        }
        if (engaged) {
            return WantedEngagement.found(form, by, agreements);
        }
        return before.donor()
                .map(donor -> WantedAccount.grantsOf(donor, form, by, agreements))
                .orElse(List.of());
    }
}
