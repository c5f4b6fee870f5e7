package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityFormTest {

    private static final Reader OFFICER = ActivitiesAtWork.OFFICER;
    private static ActivitySubmission submission;

    @BeforeAll
    static void reference_data() {
        submission = new ActivitySubmission(
                new ReferenceCodes(new ActivitiesAtWork(Vendor.H2).database().dataSource()));
    }

    @Test
    void the_least_that_an_activity_says_is_enough() {
        DraftActivity draft = read("""
                {"office": "LPO-MEX", "identifier": "A", "title": "A title", "status": "2", "start": "2023-05-01", "end": "2023-05-03"}
                """);

        assertEquals(Map.of("en", "A title"), draft.title());
        assertEquals(Map.of("2", LocalDate.parse("2023-05-01"), "3", LocalDate.parse("2023-05-03")), draft.dates());
        assertEquals(List.of(), draft.transactions());
    }

    @Test
    void every_field_of_an_answer_may_be_sent_back() {
        String fields = Arrays.stream(ActivityView.class.getRecordComponents())
                .map(field -> "\"" + field.getName() + "\": null")
                .collect(Collectors.joining(", ", "{", "}"));

        assertEquals(
                List.of(),
                wrong(fields).stream()
                        .filter(field -> field.endsWith(" unknown-field"))
                        .toList());
    }

    @Test
    void start_and_end_are_planned_or_actual_by_the_status() {
        assertEquals(List.of("1", "3"), dates("1"));
        assertEquals(List.of("2", "3"), dates("2"));
        assertEquals(List.of("2", "4"), dates("3"));
        assertEquals(List.of("2", "4"), dates("4"));
        assertEquals(List.of("2", "3"), dates("6"));
    }

    @Test
    void a_stage_says_the_status() {
        assertEquals(
                "1",
                read(sound("\"stage\": \"pledged\"").replace("\"status\": \"2\", ", ""))
                        .status());
        assertEquals(List.of("/status contradictory"), wrong(sound("\"stage\": \"closed\"")));
    }

    @Test
    void what_names_no_percentage_shares_what_the_others_leave() {
        DraftActivity draft =
                read(sound("\"frameworks\": [\"SICA-UNODC\", {\"code\": \"INP\", \"percentage\": 40}, \"CRS\"],"
                        + " \"articles\": [\"UNCAC 5\"]"));

        assertEquals(
                List.of("30.000000", "40", "30.000000"),
                Objects.requireNonNull(draft.details().frameworks()).stream()
                        .map(share -> String.valueOf(share.percentage()))
                        .toList());
        assertEquals(
                List.of(new DraftArticle("UNCAC", "5", new BigDecimal("100.000000"))),
                draft.details().articles());
    }

    @Test
    void everything_that_is_wrong_comes_to_light_at_once() {
        assertEquals(
                List.of(
                        "/budgets/0/end end-before-start",
                        "/countries/0/code unknown-code",
                        "/countries/1/percentage percentages-over-100",
                        "/donor unknown-code",
                        "/frameworks/0/code unknown-code",
                        "/grant unknown-code",
                        "/kind unknown-code",
                        "/participants/0/ageGroup unknown-code",
                        "/participants/0/people people-out-of-range",
                        "/participants/1/people out-of-range",
                        "/participants/1/sex unknown-code",
                        "/start out-of-range",
                        "/themes/0/code unknown-code",
                        "/title/en no-text",
                        "/transactions/0/costCategory unknown-code",
                        "/transactions/0/currency unknown-currency",
                        "/transactions/0/date out-of-range",
                        "/transactions/0/type unknown-transaction-type",
                        "/transactions/0/value out-of-range"),
                wrong("""
                {"office": "LPO-MEX", "identifier": "A", "title": {"en": "\\ud800", "es": "Bien"}, "status": "2", "start": "0001-01-01",
                 "kind": "party", "donor": "NOBODY", "grant": "NONE", "themes": ["nothing"], "frameworks": ["nothing"],
                 "countries": [{"code": "XQ", "percentage": 60}, {"code": "MX", "percentage": 60}],
                 "budgets": [{"start": "2023-02-01", "end": "2023-01-01", "value": "1", "currency": "USD"}],
                 "participants": [{"people": -1, "ageGroup": "teen"}, {"people": 1e40, "sex": "x"}],
                 "transactions": [{"type": "99", "date": "9999-01-01", "value": "1e400", "currency": "XQZ", "costCategory": "gold"}]}
                """));
    }

    @Test
    void a_percentage_over_100_is_named_where_it_stands() {
        assertEquals(
                List.of("/countries/0/percentage percentage-out-of-range"),
                wrong(sound("\"countries\": [{\"code\": \"MX\", \"percentage\": 101}]")).stream()
                        .filter(fault -> fault.endsWith("percentage-out-of-range"))
                        .toList());
        assertEquals(
                List.of("/frameworks/0/percentage out-of-range"),
                wrong(sound("\"frameworks\": [{\"code\": \"INP\", \"percentage\": 101}]")));
        assertEquals(
                List.of("/articles/0/percentage percentage-out-of-range"),
                wrong(sound("\"articles\": [{\"treaty\": \"UNCAC\", \"article\": \"5\", \"percentage\": 0}]")));
        assertEquals(
                List.of("/articles/1/percentage percentages-over-100"),
                wrong(sound("\"articles\": [{\"treaty\": \"UNCAC\", \"article\": \"5\", \"percentage\": 60},"
                        + " {\"treaty\": \"UNCAC\", \"article\": \"6\", \"percentage\": 60}]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1", "1E+1", "1e-1"})
    void a_share_is_typed_in_digits(String typed) {
        assertEquals(
                List.of("/frameworks/0/percentage no-number"),
                wrong(sound("\"frameworks\": [{\"code\": \"INP\", \"percentage\": \"" + typed + "\"}]")));
    }

    @Test
    void a_disaggregation_ties_to_its_total() {
        String parts =
                "\"results\": [{\"title\": \"R\", \"indicators\": [{\"title\": \"I\", \"periods\": [{\"start\": \"2023-01-01\","
                        + " \"end\": \"2023-12-31\", \"target\": 20, \"actual\": \"15\", \"actuals\": [{\"sex\": \"female\", \"value\": 10},"
                        + " {\"sex\": \"male\", \"value\": %s}]}]}]}]";

        assertEquals(List.of(), wrong(sound(parts.formatted("5"))));
        assertEquals(
                List.of("/results/0/indicators/0/periods/0/actuals/2/value disaggregation-not-tied"),
                wrong(sound(parts.formatted("6"))));
    }

    @Test
    void a_period_ends_after_it_begins_and_stands_once() {
        assertEquals(
                List.of(
                        "/results/0/indicators/0/periods/0/end end-before-start",
                        "/results/0/indicators/0/periods/2 period-twice"),
                wrong(sound("\"results\": [{\"title\": \"R\", \"indicators\": [{\"title\": \"I\", \"periods\": ["
                        + "{\"start\": \"2023-12-31\", \"end\": \"2023-01-01\"}, {\"start\": \"2024-01-01\", \"end\": \"2024-12-31\"},"
                        + " {\"start\": \"2024-01-01\", \"end\": \"2024-12-31\"}]}]}]")));
    }

    @Test
    void an_activity_ends_after_it_begins_and_an_external_one_has_an_agency() {
        assertEquals(
                List.of("/plannedEnd end-before-start"),
                wrong(sound("\"plannedStart\": \"2023-05-02\", \"plannedEnd\": \"2023-05-01\"")));
        assertEquals(List.of("/externalAgency agency-missing"), wrong(sound("\"external\": true")));
    }

    @Test
    void what_is_none_is_refused_at_its_field() {
        assertEquals(
                List.of(
                        "/budgets/0/status unknown-code",
                        "/budgets/0/type unknown-code",
                        "/budgets/0/value below-zero",
                        "/collaboration unknown-code",
                        "/documents/0/categories/1/code unknown-code",
                        "/documents/0/format no-media-type",
                        "/documents/0/url no-web-address",
                        "/documents/1/url no-web-address",
                        "/documents/2/url no-web-address",
                        "/partners/0/role unknown-code",
                        "/partners/0/type unknown-code",
                        "/plannedDisbursements/0/type unknown-code",
                        "/plannedDisbursements/0/value below-zero",
                        "/related/0/type unknown-code",
                        "/related/1/identifier related-to-itself",
                        "/results/0/indicators/0/measure unknown-code",
                        "/results/0/type unknown-code"),
                wrong(sound("""
                        "documents": [{"url": "javascript:alert(1)", "title": "D", "format": "zz", "categories": ["A01", "ZZ"]},
                                      {"url": "notaurl", "title": "D"}, {"url": "https:///nowhere", "title": "D"}],
                        "related": [{"type": "9", "identifier": "B"}, {"type": "1", "identifier": "A"}],
                        "results": [{"type": "7", "title": "R", "indicators": [{"title": "I", "measure": "8"}]}],
                        "budgets": [{"type": "3", "status": "4", "start": "2023-01-01", "end": "2023-12-31", "value": "-5", "currency": "USD"}],
                        "plannedDisbursements": [{"type": "3", "start": "2023-01-01", "value": "-5", "currency": "USD"}],
                        "partners": [{"name": "P", "role": "7", "type": "999"}], "collaboration": "99"
                        """)));
    }

    @Test
    void what_is_one_is_taken() {
        assertEquals(List.of(), wrong(sound("""
                        "documents": [{"url": "http://example.org/a?b=1", "title": "D", "format": "application/pdf", "categories": ["A01"]}],
                        "related": [{"type": "1", "identifier": "B"}],
                        "results": [{"type": "1", "title": "R", "indicators": [{"title": "I", "measure": "1"}]}],
                        "budgets": [{"start": "2023-01-01", "end": "2023-12-31", "value": "0", "currency": "USD"}],
                        "partners": [{"name": "P", "role": "1", "type": "10"}], "collaboration": "1"
                        """)));
    }

    @Test
    void a_slip_in_a_name_is_found() {
        assertEquals(List.of("/titel unknown-field"), wrong(sound("\"titel\": \"A\"")));
    }

    private static List<String> dates(String status) {
        return read(sound("\"start\": \"2023-05-01\", \"end\": \"2023-05-03\"")
                        .replace("\"status\": \"2\"", "\"status\": \"" + status + "\""))
                .dates()
                .keySet()
                .stream()
                .sorted()
                .toList();
    }

    private static String sound(String more) {
        return "{\"office\": \"LPO-MEX\", \"identifier\": \"A\", \"title\": \"T\", \"status\": \"2\", " + more + "}";
    }

    private static DraftActivity read(String body) {
        return submission
                .judged(OFFICER, ActivitiesAtWork.LPO_MEX, body, JsonForm.of(body), Optional.<Activity>empty())
                .activity()
                .draft();
    }

    private static List<String> wrong(String body) {
        try {
            read(body);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.fields().stream()
                    .map(field -> field.pointer() + " " + field.code())
                    .sorted()
                    .toList();
        }
    }
}
