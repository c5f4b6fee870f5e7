package org.istmo.web.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.NewAccount;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.Agreements.Numbered;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.form.JsonForm;

/**
 * An account as somebody asks for it: a name, what it does and for which offices, donor or agreements, and perhaps a first password.
 *
 * @param grants the numbers of a verifier's or a donor's agreements, in their order
 * @param password empty: its person chooses it under a link
 * @param mail where its person is told
 */
record WantedAccount(NewAccount account, List<String> grants, Optional<String> password, Optional<String> mail) {

    static final int LONGEST_DISPLAY = 200;
    private static final Set<String> NAMED =
            Set.of("name", "displayName", "language", "roles", "offices", "donor", "password", "mail");

    /**
     * @param today in Greenwich
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    static WantedAccount of(
            JsonForm form, Reader by, Offices offices, Agreements agreements, PasswordRules rules, LocalDate today) {
        Set<String> named = new HashSet<>(NAMED);
        named.addAll(WantedEngagement.NAMED);
        form.knowsOnly(named);
        String name = form.needed("name", 120);
        if (!name.matches("[a-z0-9][a-z0-9._-]*") || name.equals("new")) {
            form.wrong("name", "wrong-form", "A name is of small letters, digits, dots, hyphens and underscores.");
        }
        String display = form.needed("displayName", LONGEST_DISPLAY);
        String language = form.oneOf("language", Set.of("en", "es")).orElse("en");
        Optional<String> password = form.text("password", PasswordRules.LONGEST);
        password.flatMap(given -> rules.fault(given, name, false))
                .ifPresent(code -> form.wrong(
                        "password",
                        code,
                        "A password has at least " + PasswordRules.SHORTEST
                                + " characters, is none that everybody tries first, and does not hold the name."));
        Optional<String> mail = AccountDesk.mail(form);
        Set<Role> roles = roles(form);
        kind(form, roles);
        Set<OfficeCode> acting = acting(form, offices);
        if (WantedEngagement.isFor(form, roles)) {
            WantedEngagement engaged = WantedEngagement.of(form, by, agreements, today);
            form.mustBeSound();
            return new WantedAccount(
                    NewAccount.ofVerifier(name, display, language, engaged.agreements(), engaged.engagement()),
                    engaged.grants(),
                    password,
                    mail);
        }
        Optional<String> donor = roles.contains(Role.DONOR) ? donor(form, agreements) : noDonor(form);
        List<Numbered> grants =
                donor.map(code -> grantsOf(code, form, by, agreements)).orElse(List.of());
        form.mustBeSound();
        return new WantedAccount(
                new NewAccount(
                        name,
                        display,
                        language,
                        roles,
                        acting,
                        donor,
                        donor.isPresent() && grants.isEmpty(),
                        grants.stream().map(Numbered::id).collect(Collectors.toSet())),
                grants.stream().map(Numbered::number).toList(),
                password,
                mail);
    }

    static Set<Role> roles(JsonForm form) {
        Set<String> known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());
        List<String> words = form.texts("roles", 20);
        if (words.isEmpty()) {
            form.missing("roles");
        }
        Set<Role> roles = new HashSet<>();
        for (String word : words) {
            if (known.contains(word)) {
                roles.add(Role.of(word));
            } else {
                form.wrong("roles", "unknown-code", "There is no such role: " + word);
            }
        }
        return roles;
    }

    /** The account of a donor or of its verifier does nothing else, for whoever does the offices' work does not verify it for a donor, and acts for no office. */
    static void kind(JsonForm form, Set<Role> roles) {
        if (!roles.contains(Role.DONOR) && !roles.contains(Role.VERIFIER)) {
            return;
        }
        if (roles.size() > 1) {
            form.wrong("roles", "stands-alone", "A donor's or a verifier's account has no other role.");
        }
        if (!form.texts("offices", 20).isEmpty()) {
            form.wrong("offices", "not-of-an-office", "A donor and its verifier act for no office.");
        }
    }

    private static Optional<String> donor(JsonForm form, Agreements agreements) {
        String code = form.needed("donor", 100);
        if (!code.isEmpty() && !agreements.knowsDonor(code)) {
            form.wrong("donor", "unknown-donor", "There is no donor " + code + ".");
        }
        return Optional.of(code);
    }

    private static Optional<String> noDonor(JsonForm form) {
        if (form.holds("donor")) {
            form.wrong("donor", "donors-alone", "Only a donor's account stands for a donor.");
        }
        return Optional.empty();
    }

    /** The agreements of that donor that the form names; none: it sees all of them. */
    static List<Numbered> grantsOf(String donor, JsonForm form, Reader by, Agreements agreements) {
        List<String> numbers = form.texts("grants", WantedEngagement.LONGEST_NUMBER);
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Numbered> found = WantedEngagement.found(form, by, agreements);
        if (found.stream().anyMatch(grant -> !grant.donor().equals(donor))) {
            form.wrong("grants", "not-of-the-donor", "These agreements are of another donor.");
        }
        return found;
    }

    static Set<OfficeCode> acting(JsonForm form, Offices offices) {
        Set<OfficeCode> acting = new HashSet<>();
        for (String code : form.texts("offices", 20)) {
            OfficeCode office = new OfficeCode(code);
            if (offices.knows(office)) {
                acting.add(office);
            } else {
                form.wrong("offices", "unknown-code", "There is no office " + code + ".");
            }
        }
        return acting;
    }
}
