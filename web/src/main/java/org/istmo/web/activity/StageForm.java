package org.istmo.web.activity;

import java.util.Map;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.web.form.JsonForm;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity stands in its life: a stage of ours, and the status that IATI knows it by. Either says the other as far as it can.
 *
 * @param status code of IATI ActivityStatus; empty when nobody said it, which is remembered as wrong
 * @param stage null when nothing is said of it, empty when the stage before no longer fits
 */
record StageForm(String status, @Nullable String stage) {

    /** @param statuses of the stages, by the stages' codes */
    static StageForm read(JsonForm form, DraftActivity before, Map<String, String> statuses) {
        String stage = form.says("stage") ? form.text("stage", 20).orElse("") : null;
        String ofStage = stage == null || stage.isEmpty() ? "" : statuses.getOrDefault(stage, "");
        String said = form.text("status", 2).orElse("");
        if (!said.isEmpty() && !ofStage.isEmpty() && !said.equals(ofStage)) {
            form.wrong("status", "contradictory", "The stage " + stage + " is reported as status " + ofStage + ".");
        }
        String status = !said.isEmpty() ? said : !ofStage.isEmpty() ? ofStage : before.status();
        if (status.isEmpty()) {
            form.wrong("status", "missing", "It has to be there, or a stage that it follows from.");
        }
        String known = before.details().stage();
        if (stage == null && known != null && !status.equals(statuses.getOrDefault(known, status))) {
            return new StageForm(status, "");
        }
        return new StageForm(status, stage);
    }
}
