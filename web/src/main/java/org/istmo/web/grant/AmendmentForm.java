package org.istmo.web.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.istmo.domain.grant.Amendment;
import org.istmo.domain.grant.AmendmentKind;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.domain.validation.WebAddress;
import org.istmo.web.form.FilledRows;
import org.istmo.web.form.JsonForm;

/** The amendments of an agreement, in the order they were signed in. */
final class AmendmentForm {

    private static final Set<String> FIELDS = Set.of(
            "number", "date", "kind", "amountChange", "end", "signedBy", "document", "sensitivity", "description");

    private AmendmentForm() {}

    static List<Amendment> all(JsonForm form) {
        return form.forms("amendments", FilledRows.MOST).stream()
                .map(AmendmentForm::one)
                .toList();
    }

    private static Amendment one(JsonForm form) {
        form.knowsOnly(FIELDS);
        return new Amendment(
                form.needed("number", 100),
                form.neededDate("date").orElse(LocalDate.EPOCH),
                Choice.needed(form, "kind", AmendmentKind.values(), AmendmentKind::word),
                form.amount("amountChange"),
                form.date("end"),
                form.text("signedBy", 500).orElse(""),
                document(form),
                Choice.of(form, "sensitivity", Sensitivity.values(), Sensitivity::word)
                        .orElse(Sensitivity.INTERNAL),
                form.words("description", 4_000));
    }

    /** An address that a page may link to: a script in it would run with the reader's rights. */
    private static String document(JsonForm form) {
        String address = form.text("document", 2_000).orElse("");
        if (!address.isEmpty() && !WebAddress.isOne(address)) {
            form.wrong("document", "no-address", "An address that begins with https:// or http:// is needed.");
        }
        return address;
    }
}
