package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationsTest {

    private static final String MANUAL =
            "{'office': 'LPO-MEX', 'title': {'en': 'Manual'}, 'type': 'manual', 'languages': ['en'], 'licence': %s, 'embargoUntil': %s}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_drafted_cleared_by_somebody_else_and_released(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject manual = desk.add(desk.officer, "publications", MANUAL.formatted("'CC-BY-4.0'", "null"));

        assertThrows(Conflict.class, () -> desk.step(desk.head, "publications", manual, "release", "{}"));
        assertEquals(
                "own-work",
                assertThrows(Forbidden.class, () -> desk.step(desk.officer, "publications", manual, "clear", "{}"))
                        .code());
        assertEquals(
                "head.mex",
                desk.step(desk.head, "publications", manual, "clear", "{}").getString("clearedBy"));
        assertThrows(Conflict.class, () -> desk.step(desk.head, "publications", manual, "clear", "{}"));
        JsonObject released = desk.step(desk.officer, "publications", manual, "release", "{}");

        assertEquals("released", released.getString("stage"));
        // It is still the day before in Mexico.
        assertEquals("2024-04-30", released.getString("releasedOn"));
        assertEquals(4, released.getInt("version") + 1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_changed_it_last_does_not_clear_it_either(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject manual = desk.add(desk.officer, "publications", MANUAL.formatted("'CC-BY-4.0'", "null"));
        desk.change(desk.head, "publications", manual, "symbol", "'S'");

        assertThrows(Forbidden.class, () -> desk.step(desk.head, "publications", manual, "clear", "{}"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothing_is_released_without_a_licence_or_before_its_embargo_ends(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject bare = desk.add(desk.officer, "publications", MANUAL.formatted("null", "null"));
        JsonObject held = desk.add(desk.officer, "publications", MANUAL.formatted("'CC-BY-4.0'", "'2024-06-01'"));
        desk.step(desk.head, "publications", bare, "clear", "{}");
        desk.step(desk.head, "publications", held, "clear", "{}");

        assertEquals(
                "no-licence",
                assertThrows(Conflict.class, () -> desk.step(desk.head, "publications", bare, "release", "{}"))
                        .code());
        assertEquals(
                "under-embargo",
                assertThrows(Conflict.class, () -> desk.step(desk.head, "publications", held, "release", "{}"))
                        .code());
        assertEquals(
                List.of("/date in-the-future"),
                desk.faults(() -> desk.step(desk.head, "publications", held, "release", "{'date': '2024-06-02'}")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_goes_back_only_with_a_reason_and_is_changed_only_then(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject manual = desk.add(desk.officer, "publications", MANUAL.formatted("'CC-BY-4.0'", "null"));
        JsonObject cleared = desk.step(desk.head, "publications", manual, "clear", "{}");

        assertThrows(Conflict.class, () -> desk.change(desk.officer, "publications", cleared, "symbol", "'S'"));
        assertEquals(
                List.of("/reason missing"),
                desk.faults(() -> desk.step(desk.head, "publications", manual, "return", "{}")));
        JsonObject returned =
                desk.step(desk.head, "publications", manual, "return", "{'reason': 'The figures are old.'}");

        assertEquals("drafting", returned.getString("stage"));
        assertTrue(returned.isNull("clearedBy"));
        assertEquals("The figures are old.", returned.getString("returnedBecause"));
        desk.change(desk.officer, "publications", returned, "symbol", "'S'");
    }
}
