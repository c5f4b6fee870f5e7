package org.istmo.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Quoted;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.register.Listing;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrativesTest {

    private static final String NARRATIVE = """
            {'office': 'LPO-MEX', 'agreement': %s, 'periodFrom': '2024-01-01', 'periodTo': '%s', 'section': '%s', 'text': {'es': 'Avances\\nen dos líneas'}}""";
    private static final String OF_ALL = NARRATIVE.formatted("null", "2024-03-31", "progress");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_written_and_changed_and_of_two_changes_the_second_is_refused(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        JsonObject added = desk.add(desk.officer, "narratives", NARRATIVE.formatted("'G-1'", "2024-03-31", "progress"));

        assertEquals("G-1", added.getString("agreement"));
        assertEquals("2024-01-01", added.getString("periodFrom"));
        assertEquals("progress", added.getString("section"));
        assertEquals("internal", added.getString("sensitivity"));
        assertEquals("draft", added.getString("status"));
        assertEquals("Avances\nen dos líneas", added.getJsonObject("text").getString("es"));
        assertEquals(added, desk.one("narratives", added));
        JsonObject changed = desk.change(desk.head, "narratives", added, "text", "{'en': 'Progress'}");
        assertEquals("Progress", changed.getJsonObject("text").getString("en"));
        assertTrue(changed.getJsonObject("text").isNull("es"));
        assertThrows(Stale.class, () -> desk.change(desk.officer, "narratives", added, "text", "{'en': 'Other'}"));
        String trail = desk.text("SELECT detail FROM audit_particulars ORDER BY seq");
        assertTrue(trail.contains("\"text.before\":\"es: Avances\\nen dos líneas\""), trail);
        assertTrue(trail.contains("\"text.after\":\"en: Progress\""), trail);
        JsonObject done = desk.step(desk.head, "narratives", changed, "finish", "{}");
        assertEquals("final", done.getString("status"));
        String finished = desk.text("SELECT detail FROM audit_particulars ORDER BY seq DESC LIMIT 1");
        assertTrue(finished.contains("\"status.before\":\"draft\""), finished);
        assertTrue(finished.contains("\"text.sha256\":\"" + Quoted.digest("en: Progress") + "\""), finished);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoever_writes_or_finishes_it_is_its_author_and_who_opens_it_again_is_not(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        JsonObject added = desk.add(desk.officer, "narratives", OF_ALL);
        String authors =
                "SELECT COALESCE(STRING_AGG(CAST(account AS VARCHAR(20)), ',' ORDER BY account), '') FROM narrative_author";
        assertEquals(String.valueOf(desk.officer.account()), desk.text(authors));

        desk.step(desk.officer, "narratives", added, "finish", "{}");
        desk.step(desk.head, "narratives", added, "reopen", "{}");
        assertEquals(String.valueOf(desk.officer.account()), desk.text(authors));

        desk.step(desk.head, "narratives", added, "finish", "{}");
        assertTrue(desk.text(authors).contains(String.valueOf(desk.head.account())));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_second_of_its_section_office_agreement_and_period_is_refused(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        for (String agreement : List.of("null", "'G-1'")) {
            String one = NARRATIVE.formatted(agreement, "2024-03-31", "progress");
            desk.add(desk.officer, "narratives", one);
            assertEquals(List.of("/section taken"), desk.faults(() -> desk.add(desk.head, "narratives", one)));
            desk.add(desk.officer, "narratives", NARRATIVE.formatted(agreement, "2024-06-30", "progress"));
        }
        JsonObject risks = desk.add(desk.officer, "narratives", NARRATIVE.formatted("null", "2024-03-31", "risks"));

        assertEquals(
                List.of("/section taken"),
                desk.faults(() -> desk.change(desk.officer, "narratives", risks, "section", "'progress'")));
        desk.add(desk.panama, "narratives", OF_ALL.replace("LPO-MEX", "ROPAN"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void all_that_is_wrong_comes_to_light_at_once(Vendor vendor) {
        RegisterDesk desk = desk(vendor);

        assertEquals(
                List.of(
                        "/agreement unknown-agreement",
                        "/periodTo before-start",
                        "/section unknown-code",
                        "/status read-only",
                        "/text missing"),
                desk.faults(() -> desk.add(
                        desk.officer,
                        "narratives",
                        "{'office': 'LPO-MEX', 'agreement': 'G-9', 'periodFrom': '2024-04-01', 'periodTo': '2024-03-31', 'section': 'poetry',"
                                + " 'status': 'final', 'text': {'en': ''}}")));
        assertEquals(
                List.of(
                        "/office missing",
                        "/periodFrom missing",
                        "/periodTo missing",
                        "/section missing",
                        "/text missing"),
                desk.faults(() -> desk.add(desk.officer, "narratives", "{}")));
        assertTrue(desk.faults(() -> desk.add(
                        desk.officer, "narratives", OF_ALL.replace("'es': 'Avances", "'en': '" + "x".repeat(20_001))))
                .contains("/text/en too-long"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_final_is_changed_only_after_it_was_reopened(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        JsonObject draft = desk.add(desk.officer, "narratives", OF_ALL);

        assertThrows(Conflict.class, () -> desk.step(desk.officer, "narratives", draft, "reopen", "{}"));
        JsonObject finished = desk.step(desk.officer, "narratives", draft, "finish", "{}");
        assertEquals("final", finished.getString("status"));
        assertThrows(Conflict.class, () -> desk.step(desk.officer, "narratives", draft, "finish", "{}"));
        assertThrows(Conflict.class, () -> desk.change(desk.officer, "narratives", finished, "section", "'risks'"));
        JsonObject reopened = desk.step(desk.head, "narratives", draft, "reopen", "{}");
        assertEquals("draft", reopened.getString("status"));
        desk.change(desk.officer, "narratives", reopened, "section", "'risks'");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void staff_read_it_up_to_their_level_and_its_office_writes_it(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        RecordKind kind = Kinds.named("narratives");
        JsonObject secret = desk.add(
                desk.officer, "narratives", OF_ALL.replace("'section'", "'sensitivity': 'confidential', 'section'"));
        Scope scope = RegisterDesk.upTo(Sensitivity.INTERNAL);

        Listing listing = desk.registers().list(scope, kind, Map.of(), Long.MAX_VALUE, 50);
        assertEquals(List.of(), listing.records());
        assertEquals(1, listing.withheld());
        assertThrows(Missing.class, () -> desk.registers().one(scope, kind, RegisterDesk.id(secret)));
        for (Reader reader : List.of(desk.donor, desk.admin)) {
            assertThrows(
                    Forbidden.class, () -> desk.registers().list(Scope.of(reader), kind, Map.of(), Long.MAX_VALUE, 50));
        }
        for (Reader writer : List.of(desk.panama, desk.treaty, desk.auditor)) {
            assertThrows(Forbidden.class, () -> desk.add(writer, "narratives", OF_ALL));
            assertThrows(Forbidden.class, () -> desk.change(writer, "narratives", secret, secret.toString()));
            assertThrows(Forbidden.class, () -> desk.step(writer, "narratives", secret, "finish", "{}"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_list_is_filtered_by_agreement_section_and_period(Vendor vendor) {
        RegisterDesk desk = desk(vendor);
        long of = id(desk, "'G-1'", "2024-03-31", "progress");
        long risks = id(desk, "null", "2024-03-31", "risks");
        long later = id(desk, "null", "2024-06-30", "risks");

        assertEquals(List.of(of), desk.ids("narratives", Map.of("agreement", "G-1")));
        assertEquals(List.of(later, risks), desk.ids("narratives", Map.of("section", "risks", "office", "LPO-MEX")));
        assertEquals(List.of(risks, of), desk.ids("narratives", Map.of("from", "2024-01-01", "to", "2024-03-31")));
        assertEquals(List.of(), desk.ids("narratives", Map.of("from", "2024-01-02")));
        assertEquals(List.of(later, risks, of), desk.ids("narratives", Map.of("q", "avances", "status", "draft")));
    }

    private static long id(RegisterDesk desk, String agreement, String to, String section) {
        return RegisterDesk.id(desk.add(desk.officer, "narratives", NARRATIVE.formatted(agreement, to, section)));
    }

    /** With the agreement G-1. */
    private static RegisterDesk desk(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        desk.database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                                        + " VALUES (5, 'G-1', 'US-GOV-11', 'LPO-MEX', 'A', DATE '2023-01-01', DATE '2025-12-31', 'USD', 100, 1)"));
        return desk;
    }
}
