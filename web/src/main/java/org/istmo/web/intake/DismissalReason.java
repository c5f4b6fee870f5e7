package org.istmo.web.intake;

import jakarta.json.Json;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;

/** Why a rejection will not be mended, as whoever dismisses it says it. */
final class DismissalReason {

    private static final int LONGEST = 4_000;

    private DismissalReason() {}

    /** @throws Invalid unless it is said in words that are kept */
    static String of(JsonForm form) {
        form.knowsOnly(Set.of("reason"));
        String reason = form.lines("reason", LONGEST).orElse("");
        if (reason.isEmpty()) {
            form.wrong("reason", "missing", "Say why it will not be mended.");
        }
        form.mustBeSound();
        return reason;
    }

    /** The same of what was typed. */
    static String of(String typed) {
        return of(JsonForm.of(Json.createObjectBuilder().add("reason", typed).build()));
    }
}
