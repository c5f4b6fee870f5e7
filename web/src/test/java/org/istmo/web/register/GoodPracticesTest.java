package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoodPracticesTest {

    private static final String PRACTICE =
            "{'office': 'LPO-MEX', 'title': {'en': 'Mock trials'}, 'text': {'en': 'How it is done'}, 'themes': ['corruption'], 'offeredOn': %s}";
    private static final String REUSE = "{'office': 'ROPAN', 'date': '2024-04-01', 'text': {'es': 'En Panamá'}}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_other_office_records_that_it_used_what_was_offered(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject practice = desk.add(desk.officer, "good-practices", PRACTICE.formatted("'2024-01-01'"));

        JsonObject reused = desk.step(desk.panama, "good-practices", practice, "reuse", REUSE);

        JsonObject reuse = reused.getJsonArray("reuses").getJsonObject(0);
        assertEquals("ROPAN", reuse.getString("office"));
        assertEquals("2024-04-01", reuse.getString("date"));
        assertThrows(Forbidden.class, () -> desk.step(desk.officer, "good-practices", practice, "reuse", REUSE));
        desk.change(desk.officer, "good-practices", reused, "url", "'https://www.unodc.org/'");
        assertEquals(
                List.of("/reuses left-out", "/reuses read-only"),
                desk.faults(() -> desk.change(
                        desk.officer, "good-practices", desk.one("good-practices", practice), "reuses", "[]")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_not_offered_is_not_reused(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject practice = desk.add(desk.officer, "good-practices", PRACTICE.formatted("null"));

        assertThrows(Conflict.class, () -> desk.step(desk.panama, "good-practices", practice, "reuse", REUSE));
    }
}
