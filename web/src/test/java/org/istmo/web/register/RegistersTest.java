package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.register.Listing;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every kind of record, shown on publications and evaluations. */
class RegistersTest {

    private static final String WHOLE = """
            {'office': 'LPO-MEX', 'sensitivity': 'public', 'title': {'en': 'Trends', 'es': 'Tendencias'}, 'abstract': {'es': 'Resumen\\nde dos líneas'},
             'type': 'research', 'languages': ['es', 'en'], 'themes': ['corruption'], 'countries': ['MX', 'PA'],
             'activity': {'office': 'LPO-MEX', 'identifier': 'A-1'}, 'url': 'https://www.unodc.org/lpo', 'isbn': '978-92-1-148314-8', 'symbol': 'LPO/2024/1',
             'licence': 'CC-BY-4.0', 'embargoUntil': '2024-03-01'}""";
    private static final String SMALL =
            "{'office': 'LPO-MEX', 'title': {'en': 'Small'}, 'type': 'report', 'languages': ['en'], 'sensitivity': '%s'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_record_comes_back_as_it_was_sent_and_can_be_sent_back_as_it_came(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject sent = (JsonObject) RegisterDesk.value(WHOLE);

        JsonObject added = desk.add(desk.officer, "publications", WHOLE);

        for (String field : sent.keySet()) {
            if (!field.equals("abstract")) {
                assertEquals(sent.get(field), added.get(field), field);
            }
        }
        assertEquals("Resumen\nde dos líneas", added.getJsonObject("abstract").getString("es"));
        assertTrue(added.getJsonObject("abstract").isNull("en"));
        assertEquals("drafting", added.getString("stage"));
        assertEquals("officer.mex", added.getString("createdBy"));
        assertEquals("2024-05-01T03:00:00Z", added.getString("createdAt"));
        assertEquals(added, desk.one("publications", added));
        JsonObject again = desk.change(desk.head, "publications", added, added.toString());
        assertEquals(2, again.getInt("version"));
        assertEquals(added.get("languages"), again.get("languages"));
        assertEquals("head.mex", again.getString("changedBy"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void all_that_is_wrong_comes_to_light_at_once(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(
                List.of(
                        "/activity unknown-activity",
                        "/author unknown-field",
                        "/isbn wrong-form",
                        "/languages unknown-code",
                        "/releasedOn read-only",
                        "/sensitivity unknown-code",
                        "/stage read-only",
                        "/title missing",
                        "/type unknown-code",
                        "/url wrong-form"),
                desk.faults(() -> desk.add(
                        desk.officer,
                        "publications",
                        "{'office': 'LPO-MEX', 'author': 'x', 'isbn': '12', 'languages': ['tlh'], 'type': 'novel', 'stage': 'released',"
                                + " 'releasedOn': '2024-01-01', 'sensitivity': 'secret', 'url': 'javascript:alert(1)',"
                                + " 'activity': {'office': 'ROPAN', 'identifier': 'A-1'}}")));
        assertEquals("0", desk.text("SELECT CAST(count(*) AS VARCHAR(10)) FROM publication"));
        assertEquals(
                List.of(
                        "/activity missing",
                        "/cost/amount out-of-range",
                        "/cost/currency unknown-currency",
                        "/recommendations/1/colour unknown-field",
                        "/recommendations/1/number twice",
                        "/recommendations/1/office missing",
                        "/recommendations/1/text missing"),
                desk.faults(() -> desk.add(
                        desk.officer,
                        "evaluations",
                        "{'office': 'LPO-MEX', 'title': {'en': 'E'}, 'type': 'final', 'start': '2024-01-01', 'evaluator': 'Somebody',"
                                + " 'cost': {'amount': '-1', 'currency': 'XYZ'}, 'recommendations': [{'number': 1, 'text': {'en': 'Do'}, 'office': 'ROPAN'},"
                                + " {'number': 1, 'colour': 'red'}]}")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_changes_from_one_version_the_second_is_refused(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject added = desk.add(desk.officer, "publications", WHOLE);

        desk.change(desk.officer, "publications", added, "symbol", "'LPO/2024/2'");

        assertThrows(Stale.class, () -> desk.change(desk.head, "publications", added, "symbol", "'LPO/2024/3'"));
        assertEquals("LPO/2024/2", desk.one("publications", added).getString("symbol"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_above_the_readers_level_is_not_there_and_is_counted(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject open = desk.add(desk.officer, "publications", SMALL.formatted("public"));
        JsonObject closed = desk.add(desk.officer, "publications", SMALL.formatted("confidential"));
        RecordKind kind = Kinds.named("publications");
        Scope scope = RegisterDesk.upTo(Sensitivity.INTERNAL);

        Listing listing = desk.registers().list(scope, kind, Map.of(), Long.MAX_VALUE, 50);

        assertEquals(
                List.of(RegisterDesk.id(open)),
                listing.records().stream().map(filed -> filed.id()).toList());
        assertEquals(1, listing.withheld());
        assertThrows(Missing.class, () -> desk.registers().one(scope, kind, RegisterDesk.id(closed)));
        assertEquals(List.of(RegisterDesk.id(closed), RegisterDesk.id(open)), desk.ids("publications", Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void staff_read_both_offices_and_write_their_own(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject added = desk.add(desk.officer, "publications", WHOLE);
        RecordKind kind = Kinds.named("publications");

        for (Reader reader : List.of(desk.officer, desk.head, desk.panama, desk.treaty, desk.auditor)) {
            desk.registers().one(Scope.of(reader), kind, RegisterDesk.id(added));
        }
        for (Reader reader : List.of(desk.admin, desk.donor)) {
            assertThrows(Forbidden.class, () -> desk.registers().one(Scope.of(reader), kind, RegisterDesk.id(added)));
            assertThrows(
                    Forbidden.class, () -> desk.registers().list(Scope.of(reader), kind, Map.of(), Long.MAX_VALUE, 50));
        }
        for (Reader reader : List.of(desk.panama, desk.treaty, desk.auditor, desk.admin, desk.donor)) {
            assertThrows(Forbidden.class, () -> desk.add(reader, "publications", WHOLE));
            assertThrows(Forbidden.class, () -> desk.change(reader, "publications", added, added.toString()));
            assertThrows(Forbidden.class, () -> desk.step(reader, "publications", added, "clear", "{}"));
        }
        assertEquals(
                List.of("/office read-only"),
                desk.faults(() -> desk.change(desk.officer, "publications", added, "office", "'ROPAN'")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_trail_tells_what_was_before_and_what_is_after(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        JsonObject added = desk.add(desk.officer, "publications", WHOLE);
        desk.change(desk.officer, "publications", added, "symbol", "'LPO/2024/2'");

        assertEquals(
                "publications.add publications:" + RegisterDesk.id(added) + "\npublications.change publications:"
                        + RegisterDesk.id(added),
                desk.text("SELECT action || ' ' || subject FROM audit_entry ORDER BY seq"));
        String detail = desk.text("SELECT detail FROM audit_particulars WHERE seq = 2");
        assertTrue(detail.contains("\"symbol.before\":\"LPO/2024/1\""), detail);
        assertTrue(detail.contains("\"symbol.after\":\"LPO/2024/2\""), detail);
        assertFalse(detail.contains("title"), detail);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_list_is_filtered_by_what_its_register_knows(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        long whole = RegisterDesk.id(desk.add(desk.officer, "publications", WHOLE));
        long small = RegisterDesk.id(desk.add(desk.officer, "publications", SMALL.formatted("internal")));

        assertEquals(List.of(whole), desk.ids("publications", Map.of("country", "PA", "theme", "corruption")));
        assertEquals(List.of(whole), desk.ids("publications", Map.of("activity", "A-1")));
        assertEquals(List.of(whole), desk.ids("publications", Map.of("q", "DENCIAS")));
        assertEquals(List.of(), desk.ids("publications", Map.of("q", "%")));
        assertEquals(
                List.of(small, whole), desk.ids("publications", Map.of("status", "drafting", "office", "LPO-MEX")));
        assertEquals(List.of(), desk.ids("publications", Map.of("from", "2024-01-01")));
        assertThrows(Invalid.class, () -> desk.ids("publications", Map.of("from", "soon")));
        assertThrows(Invalid.class, () -> desk.ids("publications", Map.of("colour", "red")));
    }
}
