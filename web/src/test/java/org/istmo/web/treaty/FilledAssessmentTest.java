package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.database.Vendor;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledAssessmentTest {

    private static final String REPORTED = """
            {'status': 'partly', 'date': '2020-01-31', 'source': 'Executive summary', 'sourceStatus': 'public',
             'observations': {'es': 'Ley nueva'},
             'recommendations': [{'text': {'en': 'Train'}, 'status': 'done', 'followUp': {'en': 'Trained'}, 'followedUpOn': '2021-01-31'}],
             'needs': [{'text': {'en': 'One', 'es': 'Una'}, 'priority': 'high'}, {'text': {'es': 'Otra'}, 'priority': 'low'}],
             'evidence': [{'text': {'en': 'Law'}, 'reference': 'DOF 1'}]}""";

    @Test
    void what_was_reported_goes_through_the_form_and_comes_back_the_same() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        Assessment first = desk.record(0, REPORTED);

        Assessment again =
                desk.record(1, FilledAssessment.body(FilledAssessment.of(first)).toString());

        assertEquals(first.values(), again.values());
        assertEquals(first.parts(), again.parts());
    }

    @Test
    void a_row_in_which_nothing_is_written_is_left_out_and_faults_still_find_their_row() {
        FilledForm form = form(Map.of(
                "needs-rows", "3",
                "needs-0-priority", "high",
                "needs-1-text-es", "Capacitación",
                "needs-1-priority", "low",
                "needs-2-text-en", "Training"));

        JsonObject body = FilledAssessment.body(form);

        assertEquals(
                "[{\"text\":{\"es\":\"Capacitación\"},\"priority\":\"low\"},{\"text\":{\"en\":\"Training\"}}]",
                body.getJsonArray("needs").toString());
        assertEquals("needs-1-priority", FilledAssessment.field(form, "/needs/0/priority"));
        assertEquals("needs-2-text-es", FilledAssessment.field(form, "/needs/1/text/es"));
        assertEquals("needs-2-text-en", FilledAssessment.field(form, "/needs/1/text"));
        assertEquals("recommendations", FilledAssessment.field(form, "/recommendations"));
        assertEquals("observations-en", FilledAssessment.field(form, "/observations/en"));
        assertEquals("sourceStatus", FilledAssessment.field(form, "/sourceStatus"));
    }

    @Test
    void a_number_is_sent_as_one_and_what_is_none_as_it_was_typed() {
        FilledForm number = form(Map.of("evidence-rows", "1", "evidence-0-upload", "17"));
        FilledForm none = form(Map.of("evidence-rows", "1", "evidence-0-upload", "the scan"));

        assertEquals(
                "[{\"upload\":17}]",
                FilledAssessment.body(number).getJsonArray("evidence").toString());
        assertEquals(
                "[{\"upload\":\"the scan\"}]",
                FilledAssessment.body(none).getJsonArray("evidence").toString());
    }

    @Test
    void a_field_that_holds_nothing_is_not_sent() {
        JsonObject body = FilledAssessment.body(form(Map.of("status", "not", "source", "")));

        assertEquals("not", body.getString("status"));
        assertFalse(body.containsKey("source") || body.containsKey("observations"));
    }

    @Test
    void rows_are_shown_up_to_the_last_that_holds_something() {
        FilledForm form =
                form(Map.of("needs-rows", "5", "needs-1-text-es", "Capacitación", "needs-3-priority", "high"));

        assertEquals(2, ThingRows.written(form, AssessmentPart.NEEDS));
        assertEquals(0, ThingRows.written(form(Map.of("needs-rows", "4")), AssessmentPart.NEEDS));
    }

    @Test
    void a_form_says_no_more_rows_than_can_be_sent() {
        assertEquals(300, ThingRows.rows(form(Map.of("needs-rows", "999")), AssessmentPart.NEEDS));
        assertEquals(0, ThingRows.rows(form(Map.of("needs-rows", "-1")), AssessmentPart.NEEDS));
    }

    private static FilledForm form(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
