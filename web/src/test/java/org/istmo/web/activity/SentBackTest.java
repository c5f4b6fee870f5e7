package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.activity.WholeDraft;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.problem.Invalid;
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
    void what_was_said_in_one_language_is_answered_in_it_alone_and_changes_nothing_when_it_is_sent_back(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        String spanish = "Curso de criminalística para la policía";
        Activity before =
                work.entered(WholeDraft.called("A-1").entitled(spanish, spanish).said());

        assertEquals(
                "{\"es\":\"" + spanish + "\"}",
                AsJson.object(ActivityView.of(before)).getJsonObject("title").toString());
        Activity after = sentBack(work, before);
        assertEquals(before.said().title(), after.said().title());
        assertEquals(lasting(before), lasting(after));
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_code_that_was_retired_stays_where_it_stands_and_nothing_new_names_it(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity before = work.entered(WholeDraft.called("A-1").said());
        work.database().jdbi().useHandle(handle -> {
            for (String table : List.of("activity_kind", "age_group", "framework", "cost_category", "treaty_article")) {
                handle.execute("UPDATE " + table + " SET retired_on = DATE '2024-01-01'");
            }
        });

        assertEquals(lasting(before), lasting(sentBack(work, before)));

        ActivitySubmission submission =
                new ActivitySubmission(new ReferenceCodes(work.database().dataSource()));
        String body =
                "{\"office\": \"LPO-MEX\", \"identifier\": \"B\", \"title\": \"T\", \"status\": \"2\", \"kind\": \"training\"}";
        Invalid invalid = assertThrows(
                Invalid.class,
                () -> submission.judged(
                        ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.empty()));
        assertEquals("/kind", invalid.fields().get(0).pointer());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_budget_line_is_one_of_the_agreements_and_of_its_category(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount)"
                                + " VALUES (5, 1, 'L-1', 'L', 'L', 'travel', 10)"));
        String spent = "{\"type\": \"4\", \"date\": \"2023-05-31\", \"value\": \"1\", \"currency\": \"USD\", ";
        String body =
                "{\"office\": \"LPO-MEX\", \"identifier\": \"B\", \"title\": \"T\", \"status\": \"2\", \"grant\": \"G-1\","
                        + " \"transactions\": ["
                        + spent + "\"budgetLine\": \"L-1\", \"costCategory\": \"travel\"}, "
                        + spent + "\"budgetLine\": \"L-9\"}, "
                        + spent + "\"budgetLine\": \"L-1\", \"costCategory\": \"equipment\"}, "
                        + spent + "\"budgetLine\": \"L-9\", \"grant\": \"G-2\"}, "
                        + spent + "\"budgetLine\": \"L-1\", \"grant\": \"G-9\"}]}";
        ActivitySubmission submission =
                new ActivitySubmission(new ReferenceCodes(work.database().dataSource()));

        Invalid invalid = assertThrows(
                Invalid.class,
                () -> submission.judged(
                        ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.empty()));

        assertEquals(
                List.of(
                        "/transactions/1/budgetLine unknown-budget-line",
                        "/transactions/2/costCategory not-the-lines-category",
                        "/transactions/4/grant unknown-code"),
                invalid.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_stored_activity_the_agreement_that_pays_it_need_not_be_named(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount)"
                                + " VALUES (5, 1, 'L-1', 'L', 'L', 'travel', 10)"));
        Activity stored = entered(
                work,
                "{\"office\": \"LPO-MEX\", \"identifier\": \"B\", \"title\": \"T\", \"status\": \"2\", \"grant\": \"G-1\"}");
        String spent =
                "{\"type\": \"4\", \"date\": \"2023-05-31\", \"value\": \"1\", \"currency\": \"USD\", \"budgetLine\": ";
        String sound = "{\"transactions\": [" + spent + "\"L-1\"}]}";
        String unknown = "{\"transactions\": [" + spent + "\"L-9\"}]}";
        String shared = "{\"funding\": [{\"grant\": \"G-1\", \"percentage\": \"50\"}], \"transactions\": [" + spent
                + "\"L-9\"}]}";
        ActivitySubmission submission =
                new ActivitySubmission(new ReferenceCodes(work.database().dataSource()));

        judged(submission, stored, sound);
        judged(submission, stored, shared);
        Invalid invalid = assertThrows(Invalid.class, () -> judged(submission, stored, unknown));

        assertEquals(
                List.of("/transactions/0/budgetLine unknown-budget-line"),
                invalid.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .toList());
    }

    private static Activity entered(ActivitiesAtWork work, String body) {
        Judged judged = new ActivitySubmission(
                        new ReferenceCodes(work.database().dataSource()))
                .judged(ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.empty());
        return work.desk().enter(judged.delivery(), judged.activity());
    }

    private static Judged judged(ActivitySubmission submission, Activity stored, String body) {
        return submission.judged(
                ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.of(stored));
    }

    private static Activity sentBack(ActivitiesAtWork work, Activity before) {
        ActivitySubmission submission =
                new ActivitySubmission(new ReferenceCodes(work.database().dataSource()));
        String body = AsJson.object(ActivityView.of(before)).toString();
        try {
            Judged judged = submission.judged(
                    ActivitiesAtWork.OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.of(before));
            return work.desk().change(judged.delivery(), before.id(), before.version(), judged.activity());
        } catch (Invalid invalid) {
            throw new AssertionError(invalid.fields().toString(), invalid);
        }
    }

    private static JsonObject lasting(Activity activity) {
        return Json.createObjectBuilder(AsJson.object(ActivityView.of(activity)))
                .remove("version")
                .remove("receipt")
                .build();
    }
}
