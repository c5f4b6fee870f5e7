package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterTest {

    private static final String EXPERT = """
            {'office': 'COE-TOC', 'name': 'Ana Ejemplo', 'themes': ['money-laundering'], 'languages': ['es', 'en'], 'country': 'GT',
             'secondingBody': 'OAS', 'availableFrom': '2024-01-01', 'availableTo': '2024-12-31'}""";
    private static final String DEPLOYMENT = """
            {'office': 'COE-TOC', 'expert': %d, 'country': 'HN', 'from': '%s', 'to': '%s', 'task': {'es': 'Asesoría'},
             'activity': {'office': 'LPO-MEX', 'identifier': 'A-1'}, 'cancelled': %s}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_expert_is_at_one_place_at_a_time(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject expert = desk.add(desk.panama, "experts", EXPERT);
        JsonObject first = deploy(desk, expert, "2024-03-01", "2024-03-31", false);

        assertEquals(
                List.of("/from deployed-then"),
                desk.faults(() -> deploy(desk, expert, "2024-03-31", "2024-04-10", false)));
        deploy(desk, expert, "2024-03-31", "2024-04-10", true);
        JsonObject second = deploy(desk, expert, "2024-04-01", "2024-04-10", false);
        desk.change(desk.panama, "deployments", second, "to", "'2024-04-12'");
        assertEquals(
                List.of("/from deployed-then"),
                desk.faults(() -> desk.change(desk.panama, "deployments", first, "to", "'2024-04-01'")));
        assertEquals(
                3,
                desk.ids("deployments", Map.of("expert", String.valueOf(RegisterDesk.id(expert))))
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_is_sent_when_not_available_nor_becomes_unavailable_while_sent(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject expert = desk.add(desk.panama, "experts", EXPERT);

        assertEquals(
                List.of("/from not-available", "/to not-available"),
                desk.faults(() -> deploy(desk, expert, "2023-12-31", "2025-01-01", false)));
        deploy(desk, expert, "2024-11-01", "2024-12-31", false);
        assertEquals(
                List.of("/availableTo deployed-then"),
                desk.faults(() -> desk.change(desk.panama, "experts", expert, "availableTo", "'2024-11-30'")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_person_is_erased_and_was_never_in_the_trail(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject expert = desk.add(desk.panama, "experts", EXPERT);
        JsonObject deployment = deploy(desk, expert, "2024-03-01", "2024-03-31", false);
        desk.change(desk.panama, "experts", expert, "name", "'Ana María Ejemplo'");

        JsonObject erased = desk.step(desk.panama, "experts", expert, "erase", "{}");

        assertTrue(erased.isNull("name"));
        assertTrue(erased.isNull("country"));
        assertEquals(expert.get("id"), desk.one("deployments", deployment).get("expert"));
        assertFalse(desk.text("SELECT detail FROM audit_particulars").contains("Ejemplo"));
        assertTrue(desk.text("SELECT detail FROM audit_particulars").contains("\"name.changed\":\"personal\""));
        assertThrows(Conflict.class, () -> desk.step(desk.panama, "experts", expert, "erase", "{}"));
        assertThrows(Conflict.class, () -> desk.change(desk.panama, "experts", erased, "name", "'Ana'"));
        assertEquals(
                List.of("/expert erased"), desk.faults(() -> deploy(desk, expert, "2024-06-01", "2024-06-02", false)));
    }

    private static JsonObject deploy(RegisterDesk desk, JsonObject expert, String from, String to, boolean cancelled) {
        return desk.add(desk.panama, "deployments", DEPLOYMENT.formatted(RegisterDesk.id(expert), from, to, cancelled));
    }
}
