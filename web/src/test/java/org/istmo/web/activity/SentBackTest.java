package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.activity.WholeDraft;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.web.activity.ActivitySubmission.Judged;
import org.istmo.web.form.JsonForm;
import org.istmo.web.intake.OfficialExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API answers of an activity can be sent back to it, and says the same. */
class SentBackTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_answer_sent_back_changes_nothing(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity before = work.entered(WholeDraft.called("A-1").said());

        assertEquals(lasting(before), lasting(sentBack(work, before)));
        assertEquals(1, work.count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void iatis_own_example_is_answered_and_taken_back_whole(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        DraftActivity example = OfficialExample.read();
        Activity before = work.entered(example);
        long entries = work.count("entry");

        Activity after = sentBack(work, before);

        assertEquals(lasting(before), lasting(after));
        assertEquals(entries, work.count("entry"));
        assertEquals(
                "10",
                lasting(after)
                        .getValue("/results/0/indicators/0/periods/0/targets/0/value")
                        .toString()
                        .replace("\"", ""));
    }

    private static Activity sentBack(ActivitiesAtWork work, Activity before) {
        ActivitySubmission submission =
                new ActivitySubmission(new ReferenceCodes(work.database().dataSource()));
        String body = AsJson.object(ActivityView.of(before)).toString();
        Judged judged = submission.judged(
                ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.of(before));
        return work.desk().change(judged.delivery(), before.id(), before.version(), judged.activity());
    }

    private static JsonObject lasting(Activity activity) {
        return Json.createObjectBuilder(AsJson.object(ActivityView.of(activity)))
                .remove("version")
                .remove("receipt")
                .build();
    }
}
