package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.diligence.DiligenceGaps;
import org.istmo.domain.diligence.MissingDiligence;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DueDiligenceTest {

    private static final String RECORD = """
            {'office': 'LPO-MEX', 'activity': {'office': 'LPO-MEX', 'identifier': 'A-1'}, 'recipient': 'POLICE', 'assessedOn': '2024-02-01', 'risk': '%s',
             'assessment': {'es': 'Riesgo de abusos'}, 'measures': %s}""";
    private static final String MEASURES =
            "[{'text': {'es': 'Capacitación previa'}, 'office': 'LPO-MEX', 'deadline': '2024-03-01'}]";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_head_approves_until_a_day_and_never_their_own(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        JsonObject record = desk.add(desk.officer, "due-diligence", RECORD.formatted("high", MEASURES));
        JsonObject own = desk.add(desk.head, "due-diligence", RECORD.formatted("low", "[]"));

        assertTrue(record.getJsonArray("measures").getJsonObject(0).getBoolean("overdue"));
        assertThrows(Forbidden.class, () -> approve(desk, desk.officer, record, "2024-12-31"));
        assertEquals(
                "own-work",
                assertThrows(Forbidden.class, () -> approve(desk, desk.head, own, "2024-12-31"))
                        .code());
        assertEquals(
                List.of("/validUntil in-the-past"), desk.faults(() -> approve(desk, desk.head, record, "2024-04-29")));
        JsonObject approved = approve(desk, desk.head, record, "2024-12-31");
        assertEquals("approved", approved.getString("status"));
        assertThrows(Conflict.class, () -> approve(desk, desk.head, record, "2025-12-31"));

        JsonObject changed = desk.change(desk.officer, "due-diligence", approved, "risk", "'medium'");
        assertEquals("assessed", changed.getString("status"));
        assertTrue(changed.isNull("validUntil"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void more_than_a_low_risk_needs_measures(Vendor vendor) {
        RegisterDesk desk = ready(vendor);

        assertEquals(
                List.of("/measures missing"),
                desk.faults(() -> desk.add(desk.officer, "due-diligence", RECORD.formatted("medium", "[]"))));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void support_to_a_security_force_without_a_valid_approval_is_found(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        assertEquals(List.of(), missing(desk));

        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO activity_counterpart (activity, ordinal, country, level, subdivision, institution)"
                                + " VALUES (900009, 1, 'MX', NULL, '', 'policía estatal')"));
        assertEquals(List.of("A-1 none"), missing(desk));

        JsonObject record = desk.add(desk.officer, "due-diligence", RECORD.formatted("low", "[]"));
        assertEquals(List.of("A-1 not-approved"), missing(desk));

        approve(desk, desk.head, record, "2024-04-30");
        assertEquals(List.of(), missing(desk));

        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE due_diligence SET valid_until = DATE '2024-04-29'"));
        assertEquals(List.of("A-1 expired"), missing(desk));

        desk.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM activity_counterpart"));
        assertEquals(List.of("A-1 expired"), missing(desk));
        assertThrows(
                Forbidden.class,
                () -> new DiligenceGaps(desk.database().dataSource(), desk.clock()).page(Scope.of(desk.donor), 0, 50));
    }

    private static RegisterDesk ready(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        desk.database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO partner (code, name_en, name_es, type, country) VALUES ('POLICE', 'State police', 'Policía Estatal', 'security-force', 'MX')"));
        return desk;
    }

    private static JsonObject approve(
            RegisterDesk desk, org.istmo.domain.access.Reader by, JsonObject record, String until) {
        return desk.step(by, "due-diligence", record, "approve", "{'validUntil': '" + until + "'}");
    }

    private static List<String> missing(RegisterDesk desk) {
        List<MissingDiligence> gaps =
                new DiligenceGaps(desk.database().dataSource(), desk.clock()).page(Scope.of(desk.auditor), 0, 50);
        return gaps.stream()
                .map(gap -> gap.activity().identifier() + " " + gap.because())
                .toList();
    }
}
