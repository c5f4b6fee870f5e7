package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.programme.NeedHistory;
import org.istmo.domain.scope.Scope;
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void since_when_it_is_met_is_known_of_every_day_and_a_slip_is_mended(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject need = desk.add(desk.treaty, "programme-needs", NEED.formatted("PA", "2024-01-15"));
        assertEquals("2024-01-15", need.getString("statusSince"));

        JsonObject met = desk.change(
                desk.treaty,
                "programme-needs",
                RegisterDesk.with(RegisterDesk.with(need, "statusSince", "'2024-03-01'"), "statusSource", "'Nota 7'"),
                "status",
                "'met'");
        JsonObject slip = desk.change(
                desk.treaty, "programme-needs", RegisterDesk.with(met, "statusSince", "null"), "priority", "'low'");
        assertEquals("2024-03-01", slip.getString("statusSince"), "what does not change goes on");
        assertEquals("Nota 7", slip.getString("statusSource"));
        desk.change(
                desk.treaty,
                "programme-needs",
                RegisterDesk.with(slip, "statusSince", "'2024-02-01'"),
                "status",
                "'open'");

        NeedHistory history = new NeedHistory(desk.database().dataSource(), desk.registers());
        assertEquals(
                List.of("2024-02-01 open null", "2024-03-01 met Nota 7", "2024-01-15 open null"),
                told(history, desk, need, Optional.empty()));
        assertEquals(List.of("2024-01-15 open null"), told(history, desk, need, day("2024-01-31")));
        assertEquals(List.of("2024-02-01 open null"), told(history, desk, need, day("2024-03-31")));
        assertEquals(List.of(), told(history, desk, need, day("2024-01-14")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_stands_so_since_a_day_that_has_come_and_not_before_it_was_stated(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject need = desk.add(desk.treaty, "programme-needs", NEED.formatted("PA", "2024-01-15"));

        for (String day : List.of("2024-05-02 in-future", "2024-01-14 before-stated")) {
            assertEquals(
                    List.of("/statusSince " + day.substring(11)),
                    desk.faults(() -> desk.change(
                            desk.treaty,
                            "programme-needs",
                            RegisterDesk.with(need, "statusSince", "'" + day.substring(0, 10) + "'"),
                            "status",
                            "'met'")));
        }
        JsonObject withdrawn = desk.change(desk.treaty, "programme-needs", need, "status", "'withdrawn'");
        assertEquals("2024-04-30", withdrawn.getString("statusSince"), "the day that it is at the office");
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static List<String> told(NeedHistory history, RegisterDesk desk, JsonObject need, Optional<LocalDate> on) {
        return history.of(Scope.of(desk.auditor), RegisterDesk.id(need), on).stream()
                .map(standing -> standing.since() + " " + standing.status() + " " + standing.source())
                .toList();
    }
}
