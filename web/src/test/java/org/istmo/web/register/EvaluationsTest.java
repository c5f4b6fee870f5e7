package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationsTest {

    private static final String FINAL = """
            {'office': 'LPO-MEX', 'title': {'en': 'Final evaluation'}, 'type': 'final', 'activity': {'office': 'LPO-MEX', 'identifier': 'A-1'},
             'start': '2024-01-01', 'end': '2024-02-01', 'evaluator': 'A university', 'cost': {'amount': '1200.5', 'currency': 'EUR'},
             'recommendations': %s}""";
    private static final String ACCEPTED =
            "{'number': 1, 'text': {'en': 'Train the trainers'}, 'office': '%s', 'response': 'accepted', 'action': {'en': 'A course'}, 'deadline': '%s'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_overdue_goes_by_the_day_of_the_office_it_is_addressed_to(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject dueYesterday = evaluation(desk, "LPO-MEX", "2024-04-29");
        JsonObject dueTodayThere = evaluation(desk, "LPO-MEX", "2024-04-30");

        assertTrue(recommendation(dueYesterday).getBoolean("overdue"));
        assertFalse(recommendation(dueTodayThere).getBoolean("overdue"));
        assertEquals(List.of(RegisterDesk.id(dueYesterday)), desk.ids("evaluations", Map.of("overdue", "true")));
        assertEquals("1200.50", dueYesterday.getJsonObject("cost").getString("amount"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_recommendation_stays_the_same_through_edits_and_is_never_left_out(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject evaluation = evaluation(desk, "LPO-MEX", "2024-04-29");
        JsonObject recommendation = recommendation(evaluation);
        JsonObject done =
                RegisterDesk.with(RegisterDesk.with(recommendation, "status", "'done'"), "doneOn", "'2024-04-20'");
        String another = "{'number': 2, 'text': {'es': 'Otra'}, 'office': 'ROPAN'}";

        JsonObject after = desk.change(
                desk.officer, "evaluations", evaluation, "recommendations", "[" + another + "," + done + "]");

        assertEquals(
                recommendation.get("id"),
                after.getJsonArray("recommendations").getJsonObject(1).get("id"));
        assertFalse(after.getJsonArray("recommendations").getJsonObject(1).getBoolean("overdue"));
        assertEquals(List.of(), desk.ids("evaluations", Map.of("overdue", "true")));
        assertEquals(
                List.of("/recommendations left-out"),
                desk.faults(
                        () -> desk.change(desk.officer, "evaluations", after, "recommendations", "[" + done + "]")));
        assertEquals(
                List.of("/recommendations left-out", "/recommendations/0/id unknown-record"),
                desk.faults(() -> desk.change(
                        desk.officer,
                        "evaluations",
                        after,
                        "recommendations",
                        "[" + RegisterDesk.with(done, "id", "77777") + "]")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_response_says_what_is_done_by_when_or_why_not(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        String start = "{'number': %d, 'text': {'en': 'Do'}, 'office': 'LPO-MEX', ";

        assertEquals(
                List.of(
                        "/recommendations/0/action missing",
                        "/recommendations/0/deadline missing",
                        "/recommendations/1/reason missing",
                        "/recommendations/2/doneOn missing",
                        "/recommendations/2/response missing",
                        "/recommendations/3/doneOn in-the-future"),
                desk.faults(
                        () -> desk.add(
                                desk.officer,
                                "evaluations",
                                FINAL.formatted(
                                        "[" + start.formatted(1) + "'response': 'accepted'}," + start.formatted(2)
                                                + "'response': 'rejected'}," + start.formatted(3) + "'status': 'done'},"
                                                + start.formatted(4)
                                                + "'response': 'rejected', 'reason': {'en': 'No'}, 'status': 'done', 'doneOn': '2024-05-01'}]"))));
    }

    private static JsonObject evaluation(RegisterDesk desk, String office, String deadline) {
        return desk.add(desk.officer, "evaluations", FINAL.formatted("[" + ACCEPTED.formatted(office, deadline) + "]"));
    }

    private static JsonObject recommendation(JsonObject evaluation) {
        return evaluation.getJsonArray("recommendations").getJsonObject(0);
    }
}
