package org.istmo.web.clearance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.DeputyTerms;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.web.form.JsonForm;

/** A deputy as the body of a request names one. */
final class DeputyForm {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 1_000;

    private DeputyForm() {}

    /**
     * @param caller who is stood in for, unless the body says otherwise
     * @throws org.istmo.domain.problem.Invalid naming every field that cannot be read
     */
    static DeputyTerms terms(String body, String caller, Offices offices) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("for", "deputy", "office", "role", "from", "to", "reason"));
        String principal = form.text("for", LONGEST_NAME).orElse(caller);
        String deputy = form.needed("deputy", LONGEST_NAME);
        String office = form.needed("office", 20);
        if (!office.isEmpty() && !offices.knows(new OfficeCode(office))) {
            form.wrong("office", "unknown-office", "There is no such office.");
        }
        Optional<String> role = form.present("role", form.oneOf("role", Set.of(Role.FINANCE.word(), Role.HEAD.word())));
        Optional<LocalDate> from = form.neededDate("from");
        Optional<LocalDate> to = form.neededDate("to");
        String reason = form.needed("reason", LONGEST_REASON);
        form.mustBeSound();
        return new DeputyTerms(
                principal,
                deputy,
                new OfficeCode(office),
                Role.of(role.orElseThrow()),
                from.orElseThrow(),
                to.orElseThrow(),
                reason);
    }
}
