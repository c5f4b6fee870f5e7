package org.istmo.web.schedule;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.sitting.AskedSitting;
import org.istmo.reporting.sitting.SittingStep;
import org.istmo.web.form.JsonForm;

/** A step over reports of a run, as it is sent. */
final class SittingForm {

    private static final int LONGEST_COMMENT = 4_000;
    private static final int DIGEST = 64;
    private static final int MOMENT = 40;

    private SittingForm() {}

    /** @throws Invalid naming every field that is wrong */
    static AskedSitting asked(SittingStep step, JsonObject body, Optional<String> key) {
        JsonForm form = JsonForm.of(body);
        form.knowsOnly(Set.of("reports", "asOf", "comment"));
        Optional<List<AskedSitting.AskedItem>> reports =
                form.says("reports") ? Optional.of(items(form)) : Optional.empty();
        Optional<OffsetDateTime> asOf = asOf(form);
        String comment = form.lines("comment", LONGEST_COMMENT).orElse("");
        if (step == SittingStep.RETURN && comment.isEmpty()) {
            form.wrong("comment", "missing", "Say why the reports are returned.");
        }
        form.mustBeSound();
        return new AskedSitting(step, reports, asOf, comment, key);
    }

    private static List<AskedSitting.AskedItem> items(JsonForm form) {
        List<AskedSitting.AskedItem> items = form.formsOrNumbers("reports", "id").stream()
                .map(SittingForm::item)
                .toList();
        if (items.isEmpty()) {
            form.wrong("reports", "missing", "Name a report at least, or leave the field out for all.");
        }
        return items;
    }

    private static AskedSitting.AskedItem item(JsonForm item) {
        item.knowsOnly(Set.of("id", "draft"));
        return new AskedSitting.AskedItem(
                item.present("id", item.integer("id", 1, Long.MAX_VALUE)).orElse(0L), item.text("draft", DIGEST));
    }

    private static Optional<OffsetDateTime> asOf(JsonForm form) {
        return form.text("asOf", MOMENT).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text));
            } catch (DateTimeException noMoment) {
                form.wrong("asOf", "no-moment", "Take it from the list: its asOf.");
                return Optional.empty();
            }
        });
    }
}
