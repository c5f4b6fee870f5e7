package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammeNeedsTest {

    private static final String NEED = """
            {'office': 'ROPAN', 'country': '%s', 'theme': 'prison-reform', 'text': {'es': 'Sistema de gestión penitenciaria'}, 'priority': 'high',
             'source': 'Programa nacional integrado 2024', 'statedOn': '%s'}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_need_of_a_national_programme_has_a_place_of_its_own_and_is_found_by_its_state(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        JsonObject need = desk.add(desk.treaty, "programme-needs", NEED.formatted("PA", "2024-01-15"));
        desk.add(desk.panama, "programme-needs", NEED.formatted("NI", "2024-01-15"));

        assertEquals("open", need.getString("status"));
        assertEquals(
                List.of(RegisterDesk.id(need)),
                desk.ids("programme-needs", Map.of("country", "PA", "priority", "high")));
        JsonObject met = desk.change(desk.treaty, "programme-needs", need, "status", "'met'");
        assertEquals(2, met.getInt("version"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_of_a_state_served_and_was_stated_already(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(
                List.of("/country not-served", "/statedOn in-future"),
                desk.faults(() -> desk.add(desk.treaty, "programme-needs", NEED.formatted("US", "2024-05-02"))));
    }
}
