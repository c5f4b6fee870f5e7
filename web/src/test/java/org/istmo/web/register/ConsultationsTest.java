package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.consultation.ResponseWalks;
import org.istmo.domain.consultation.Standing;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsultationsTest {

    private static final String CONSULTATION = """
            {'office': 'ROPAN', 'mechanism': '%s', 'level': 'expert', 'title': {'en': 'Consultation', 'es': 'Consulta'}, 'date': '%s', 'country': 'DO',
             'place': 'Santo Domingo', 'partners': ['OAS', 'SICA'], 'states': ['DO', 'PA', 'NI'], 'sensitivity': '%s',
             'needs': [{'country': 'NI', 'theme': 'corruption', 'text': {'es': 'Peritos'}}],
             'plannedActivities': [{'text': {'en': 'A course'}, 'office': 'LPO-MEX', 'activity': {'office': 'LPO-MEX', 'identifier': 'A-1'}}],
             'responses': %s}""";
    private static final String TWO = """
            [{'text': {'en': 'Model law', 'es': 'Ley modelo'}, 'office': 'ROPAN', 'countries': ['NI', 'PA'], 'deadline': '2024-12-31'},
             {'text': {'en': 'A network'}, 'office': 'LPO-MEX', 'status': 'in-progress'}]""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_next_of_its_mechanism_begins_with_what_is_open(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first = add(desk, "SDP", "2023-05-01", "internal", TWO);
        JsonObject closed = desk.change(
                desk.panama,
                "consultations",
                first,
                "responses",
                "[" + response(first, 0) + "," + closed(response(first, 1)) + "]");
        JsonObject other = add(desk, "MM", "2023-09-01", "internal", "[]");

        JsonObject second = add(desk, "SDP", "2024-04-01", "internal", "[{'text': {'en': 'New'}, 'office': 'ROPAN'}]");

        assertEquals(0, other.getJsonArray("responses").size());
        assertEquals(2, second.getJsonArray("responses").size());
        JsonObject carried = response(second, 0);
        assertEquals(response(first, 0).get("id"), carried.get("origin"));
        for (String field : new String[] {"text", "office", "countries", "deadline", "status"}) {
            assertEquals(response(first, 0).get(field), carried.get(field), field);
        }
        assertTrue(response(second, 1).isNull("origin"));
        JsonObject before = desk.one("consultations", first);
        assertEquals("carried", response(before, 0).getString("status"));
        assertEquals("closed", response(before, 1).getString("status"));
        assertTrue(before.getInt("version") > closed.getInt("version"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_one_that_is_entered_late_the_next_carries_what_is_open_too(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first = add(desk, "SDP", "2022-05-01", "internal", TWO);
        JsonObject third = add(desk, "SDP", "2024-04-01", "internal", "[]");

        JsonObject late = add(
                desk, "SDP", "2023-05-01", "internal", "[{'text': {'en': 'Found in a drawer'}, 'office': 'ROPAN'}]");

        assertEquals(
                1, late.getJsonArray("responses").size(), "what was open before it is carried by the third already");
        JsonObject fourth = add(desk, "SDP", "2025-04-01", "internal", "[]");
        assertEquals(
                List.of(
                        response(late, 0).get("id"),
                        response(third, 0).get("id"),
                        response(third, 1).get("id")),
                List.of(
                        response(fourth, 0).get("origin"),
                        response(fourth, 1).get("origin"),
                        response(fourth, 2).get("origin")));
        assertEquals(3, fourth.getJsonArray("responses").size());
        for (JsonObject before : List.of(first, late, third)) {
            desk.one("consultations", before)
                    .getJsonArray("responses")
                    .getValuesAs(JsonObject.class)
                    .forEach(response -> assertEquals("carried", response.getString("status")));
        }
        assertEquals(
                0,
                add(desk, "SDP", "2022-01-01", "internal", "[]")
                        .getJsonArray("responses")
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void where_a_response_stands_is_walked_from_where_it_was_agreed(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first = add(desk, "SDP", "2022-05-01", "internal", TWO);
        add(desk, "SDP", "2023-05-01", "confidential", "[]");
        JsonObject third = add(desk, "SDP", "2024-04-01", "confidential", "[]");
        desk.change(
                desk.treaty,
                "consultations",
                third,
                "responses",
                "[" + closed(response(third, 0)) + "," + response(third, 1) + "]");
        ResponseWalks walks = new ResponseWalks(desk.database().dataSource());
        long here = RegisterDesk.id(response(third, 0));

        List<Standing> walk = walks.of(Scope.of(desk.auditor), RegisterDesk.id(third), here);

        assertEquals(
                List.of("2022-05-01 carried", "2023-05-01 carried", "2024-04-01 closed"),
                walk.stream()
                        .map(standing -> standing.date() + " " + standing.status())
                        .toList());
        assertEquals(
                walk, walks.of(Scope.of(desk.officer), RegisterDesk.id(first), RegisterDesk.id(response(first, 0))));
        assertEquals(
                1,
                walks.of(
                                RegisterDesk.upTo(Sensitivity.INTERNAL),
                                RegisterDesk.id(first),
                                RegisterDesk.id(response(first, 0)))
                        .size());
        assertThrows(
                Missing.class, () -> walks.of(RegisterDesk.upTo(Sensitivity.INTERNAL), RegisterDesk.id(third), here));
        assertThrows(Forbidden.class, () -> walks.of(Scope.of(desk.donor), RegisterDesk.id(third), here));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void since_when_a_response_stands_as_it_does_is_kept(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first = add(desk, "SDP", "2023-05-01", "internal", TWO);
        JsonObject begun = desk.change(
                desk.panama,
                "consultations",
                first,
                "responses",
                "[" + RegisterDesk.with(response(first, 0), "status", "'in-progress'") + ","
                        + closed(response(first, 1)) + "]");
        JsonObject second = add(desk, "SDP", "2024-04-01", "internal", "[]");
        desk.change(desk.panama, "consultations", second, "title", "{'en': 'Another title'}");

        assertEquals(
                """
                2023-05-01 open
                2024-04-30 in-progress
                2023-05-01 in-progress
                %s closed""".formatted(response(begun, 1).getString("closedOn")),
                desk.text("SELECT CAST(s.since AS VARCHAR(10)) || ' ' || s.status FROM agreed_response_standing s"
                        + " ORDER BY s.belongs_to, s.ordinal"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_response_is_closed_with_a_word_how_and_never_left_out(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first = add(desk, "SDP", "2023-05-01", "internal", TWO);
        String bare =
                RegisterDesk.with(response(first, 0), "status", "'closed'").toString();
        String carried =
                RegisterDesk.with(response(first, 1), "status", "'carried'").toString();

        assertEquals(
                List.of(
                        "/responses/0/closedOn missing",
                        "/responses/0/closing missing",
                        "/responses/1/status read-only"),
                desk.faults(() -> desk.change(
                        desk.panama, "consultations", first, "responses", "[" + bare + "," + carried + "]")));
        assertEquals(
                List.of("/responses left-out"),
                desk.faults(() ->
                        desk.change(desk.panama, "consultations", first, "responses", "[" + response(first, 1) + "]")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_carried_is_never_less_guarded_than_where_it_comes_from(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(desk, "SDP", "2023-05-01", "confidential", TWO);

        assertEquals(
                List.of("/sensitivity less-than-carried"),
                desk.faults(() -> add(desk, "SDP", "2024-04-01", "public", "[]")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_treaty_focal_point_keeps_them_as_well(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject first =
                desk.add(desk.treaty, "consultations", CONSULTATION.formatted("SDP", "2023-05-01", "internal", TWO));

        assertEquals(
                List.of(RegisterDesk.id(first)),
                desk.ids("consultations", Map.of("country", "NI", "mechanism", "SDP")));
        assertThrows(Forbidden.class, () -> desk.change(desk.officer, "consultations", first, first.toString()));
    }

    private static JsonObject add(RegisterDesk desk, String mechanism, String date, String level, String responses) {
        return desk.add(desk.panama, "consultations", CONSULTATION.formatted(mechanism, date, level, responses));
    }

    private static JsonObject response(JsonObject consultation, int index) {
        JsonArray responses = consultation.getJsonArray("responses");
        return responses.getJsonObject(index);
    }

    private static JsonObject closed(JsonObject response) {
        JsonObject closed = RegisterDesk.with(response, "status", "'closed'");
        return RegisterDesk.with(RegisterDesk.with(closed, "closing", "{'en': 'Adopted'}"), "closedOn", "'2024-04-02'");
    }
}
