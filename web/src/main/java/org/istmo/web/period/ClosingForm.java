package org.istmo.web.period;

import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;
import org.istmo.web.paging.JsonBody;

/**
 * What somebody says who closes or reopens a month.
 *
 * @param onlyIfClear whether anything open refuses the close
 */
record ClosingForm(String reason, boolean onlyIfClear) {

    private static final int LONGEST_REASON = 4_000;

    /** @throws Invalid when there is no reason */
    static ClosingForm close(String body) {
        return read(body, Set.of("reason", "onlyIfClear"));
    }

    /** A reason and nothing else. */
    static String reason(String body) {
        return read(body, Set.of("reason")).reason();
    }

    private static ClosingForm read(String body, Set<String> known) {
        JsonForm form = JsonForm.of(JsonBody.objectOrEmpty(body));
        form.knowsOnly(known);
        String reason = form.lines("reason", LONGEST_REASON).orElse("");
        if (reason.isEmpty()) {
            form.wrong("reason", "missing", "Say why.");
        }
        boolean onlyIfClear = form.yesOrNo("onlyIfClear").orElse(false);
        form.mustBeSound();
        return new ClosingForm(reason, onlyIfClear);
    }
}
