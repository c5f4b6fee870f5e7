package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.activity.WholeDraft;
import org.istmo.domain.database.Vendor;
import org.istmo.web.activity.ActivitySubmission.Judged;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of an activity says what was typed, as the API takes it, and nothing that nobody changed. */
class FilledActivityTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_form_that_is_sent_back_as_it_was_shown_says_nothing(Vendor vendor) {
        Activity stored =
                new ActivitiesAtWork(vendor).entered(WholeDraft.called("A-1").said());
        JsonObject answer = AsJson.object(ActivityView.of(stored));

        assertEquals(
                "{}",
                new FilledActivity(FilledActivity.of(answer), Optional.of(answer))
                        .body()
                        .toString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_change_keeps_what_the_form_has_no_field_for(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        Activity stored = work.entered(WholeDraft.called("A-1").said());
        JsonObject answer = AsJson.object(ActivityView.of(stored));
        FilledForm form = with(
                FilledActivity.of(answer),
                Map.of(
                        "title-en", "A longer course",
                        "transactions-0-value", "99.50",
                        "transactions-1-type", "4",
                        "transactions-1-date", "2023-06-01",
                        "transactions-1-value", "3",
                        "transactions-1-currency", "USD"));

        JsonObject body = new FilledActivity(form, Optional.of(answer)).body();
        assertTrue(body.keySet().containsAll(List.of("title", "transactions")), body::toString);
        assertFalse(body.containsKey("countries") || body.containsKey("articles"), body::toString);
        Judged judged = new ActivitySubmission(
                        new ReferenceCodes(work.database().dataSource()))
                .judged(
                        ActivitiesAtWork.OFFICER,
                        ActivitiesAtWork.LPO_MEX,
                        body.toString(),
                        JsonForm.of(body),
                        Optional.of(stored));
        Activity changed = work.desk().change(judged.delivery(), stored.id(), stored.version(), judged.activity());

        assertEquals("A longer course", changed.said().title().get("en"));
        assertEquals("Capacitación forense", changed.said().title().get("es"));
        assertEquals(2, changed.said().transactions().size());
        var before = stored.said().transactions().get(0);
        var after = changed.said().transactions().stream()
                .filter(one -> one.value().doubleValue() == 99.5)
                .findFirst()
                .orElseThrow();
        assertEquals(before.provider(), after.provider());
        assertEquals(before.places(), after.places());
        assertEquals(
                stored.said().contents().results(), changed.said().contents().results());
        assertEquals(stored.places(), changed.places());
    }

    @Test
    void rows_that_hold_nothing_are_none_and_faults_stand_at_the_rows_that_were_typed() {
        FilledForm form = FilledForm.holding(Map.of(
                "office", List.of("LPO-MEX"),
                "title-es", List.of("Curso"),
                "countries-0-code", List.of(""),
                "countries-1-code", List.of("MX"),
                "transactions-2-value", List.of("lots"),
                "transactions-2-was", List.of("")));
        FilledActivity filled = new FilledActivity(form, Optional.empty());

        JsonObject body = filled.body();
        assertEquals("[{\"code\":\"MX\"}]", body.getJsonArray("countries").toString());
        assertFalse(body.containsKey("themes") || body.containsKey("description"), body::toString);
        assertEquals("transactions-2-value", filled.field("/transactions/0/value"));
        assertEquals("transactions", filled.field("/transactions/0/provider/ref"));
        assertEquals("countries-1-percentage", filled.field("/countries/0/percentage"));
        assertEquals("countries", filled.field("/countries"));
        assertEquals("title-en", filled.field("/title"));
        assertEquals("title-es", filled.field("/title/es"));
        assertEquals("plannedStart", filled.field("/plannedStart"));
        assertEquals(FilledForm.WHOLE, filled.field("/results/0/title"));
    }

    @Test
    void the_button_of_a_section_shows_two_rows_more() {
        FilledForm form = FilledForm.holding(Map.of(
                "add", List.of("themes"), "themes-0-code", List.of("forensics"), "countries-0-code", List.of("")));

        assertEquals(3, FilledActivity.shown(form, ActivitySection.THEMES));
        assertEquals(1, FilledActivity.shown(form, ActivitySection.COUNTRIES));
        assertEquals(1, FilledActivity.shown(form, ActivitySection.TRANSACTIONS));
    }

    private static FilledForm with(FilledForm form, Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>(form.values());
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
