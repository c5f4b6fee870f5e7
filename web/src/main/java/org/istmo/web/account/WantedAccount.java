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
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.form.JsonForm;

/**
 * An account of the staff or of a donor's verifier as somebody asks for it: a name, what it does and for which offices or agreements, and a first password.
 *
 * @param grants the numbers of a verifier's agreements, in their order
 */
record WantedAccount(NewAccount account, List<String> grants, String password) {

    private static final Set<String> NAMED = Set.of("name", "displayName", "language", "roles", "offices", "password");
    private static final int SHORTEST_PASSWORD = 12;

    /**
     * @param today in Greenwich
     * @throws org.istmo.domain.problem.Invalid naming all that is wrong with it
     */
    static WantedAccount of(JsonForm form, Reader by, Offices offices, Agreements agreements, LocalDate today) {
        Set<String> named = new HashSet<>(NAMED);
        named.addAll(WantedEngagement.NAMED);
        form.knowsOnly(named);
        String name = form.needed("name", 120);
        if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
            form.wrong("name", "wrong-form", "A name is of small letters, digits, dots, hyphens and underscores.");
        }
        String display = form.needed("displayName", 200);
        String language = form.oneOf("language", Set.of("en", "es")).orElse("en");
        String password = form.needed("password", 200);
        if (password.length() < SHORTEST_PASSWORD) {
            form.wrong("password", "too-short", "A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        Set<Role> roles = roles(form);
        Set<OfficeCode> acting = acting(form, offices);
        if (WantedEngagement.isFor(form, roles)) {
            WantedEngagement engaged = WantedEngagement.of(form, by, agreements, today);
            form.mustBeSound();
            return new WantedAccount(
                    NewAccount.ofVerifier(name, display, language, engaged.agreements(), engaged.engagement()),
                    engaged.grants(),
                    password);
        }
        form.mustBeSound();
        return new WantedAccount(
                new NewAccount(name, display, language, roles, acting, Optional.empty(), false, Set.of()),
                List.of(),
                password);
    }

    private static Set<Role> roles(JsonForm form) {
        Set<String> known = Arrays.stream(Role.values())
                .filter(role -> role != Role.DONOR)
                .map(Role::word)
                .collect(Collectors.toSet());
        List<String> words = form.texts("roles", 20);
        if (words.isEmpty()) {
            form.missing("roles");
        }
        Set<Role> roles = new HashSet<>();
        for (String word : words) {
            if (known.contains(word)) {
                roles.add(Role.of(word));
            } else {
                form.wrong("roles", "unknown-code", "There is no such role that an account is opened with: " + word);
            }
        }
        return roles;
    }

    private static Set<OfficeCode> acting(JsonForm form, Offices offices) {
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
