package org.istmo.web.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.reference.AgreementTemplates;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateChoiceTest {

    private static final String TERMS =
            "{'code': 'eu', 'name': {'en': 'European', 'es': 'Europeo'}, 'currency': 'EUR', 'supportRate': '7',"
                    + " 'supportBase': 'direct-costs', 'ordinal': 2}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_new_agreement_begins_with_what_the_template_holds(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(desk, "TERMS", TERMS);
        add(
                desk,
                "LINES",
                "{'template': 'eu', 'line': '10', 'title': {'en': 'Staff', 'es': 'Personal'}, 'costCategory':"
                        + " 'staff'}");
        add(
                desk,
                "DUTIES",
                "{'template': 'eu', 'reportType': 'donor-progress', 'frequency': 'yearly', 'calendar':"
                        + " 'donor-fiscal-year', 'yearStart': '10-01', 'daysAfter': 60, 'languages': 'en es'}");

        JsonObject body = body(desk, "eu");

        assertEquals("EUR", body.getString("currency"));
        assertEquals("direct-costs", body.getJsonObject("supportCost").getString("base"));
        JsonObject line = body.getJsonArray("budgetLines").getJsonObject(0);
        assertEquals(
                "10 staff Personal",
                line.getString("code") + " " + line.getString("costCategory") + " "
                        + line.getJsonObject("title").getString("es"));
        JsonObject duty = body.getJsonArray("duties").getJsonObject(0);
        assertEquals("10-01", duty.getString("yearStart"));
        assertEquals("[\"en\",\"es\"]", duty.getJsonArray("languages").toString());
        assertEquals(8, body(desk, "standard").getJsonArray("budgetLines").size());
        assertTrue(templates(desk).values(desk.officer, "none").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_retired_is_chosen_no_more_and_two_changes_from_one_version_do_not_undo_each_other(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        add(desk, "TERMS", TERMS);
        assertEquals(List.of("standard", "eu"), offered(desk));
        String retired = TERMS.replace("'ordinal': 2", "'ordinal': 2, 'retiredOn': '2026-01-31'");

        change(desk, "eu", 1, retired);

        assertEquals(List.of("standard"), offered(desk));
        assertTrue(templates(desk).values(desk.officer, "eu").isEmpty());
        assertThrows(Stale.class, () -> change(desk, "eu", 1, TERMS));
        assertThrows(
                Forbidden.class,
                () -> reference(desk).add(desk.officer, AgreementTemplates.TERMS, RegisterDesk.sent(TERMS)));
        assertThrows(Forbidden.class, () -> templates(desk).offered(desk.donor));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_goes_with_what_it_is_of_and_a_duty_is_owed_again_and_again(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(
                "/supportBase missing",
                fault(() -> add(desk, "TERMS", TERMS.replace(", 'supportBase': 'direct-costs'", ""))));
        assertEquals(
                "/frequency unknown-code",
                fault(() -> add(
                        desk,
                        "DUTIES",
                        "{'template': 'standard', 'reportType': 'donor-progress', 'frequency': 'once'}")));
        assertEquals(
                "/template unknown-code",
                fault(() -> add(
                        desk,
                        "DUTIES",
                        "{'template': 'none', 'reportType': 'donor-progress', 'frequency': 'yearly'}")));
    }

    private static String fault(Runnable work) {
        Invalid.Field field = assertThrows(Invalid.class, work::run).fields().get(0);
        return field.pointer() + " " + field.code();
    }

    private static JsonObject body(RegisterDesk desk, String code) {
        Optional<Map<String, List<String>>> values = templates(desk).values(desk.officer, code);
        assertFalse(values.isEmpty());
        return Json.createReader(new StringReader(FilledAgreement.body(FilledForm.holding(values.get()))))
                .readObject();
    }

    private static List<String> offered(RegisterDesk desk) {
        return templates(desk).offered(desk.officer).stream()
                .map(org.istmo.web.form.Choice::value)
                .toList();
    }

    private static TemplateChoice templates(RegisterDesk desk) {
        CountedQuestions asked = new CountedQuestions(desk.database().dataSource(), desk.officer, Map.of());
        return new TemplateChoice(reference(desk), new Reading(asked.request(), asked.signedIn()));
    }

    private static void add(RegisterDesk desk, String list, String json) {
        desk.database()
                .inTransaction(() -> reference(desk)
                        .add(
                                desk.admin,
                                switch (list) {
                                    case "TERMS" -> AgreementTemplates.TERMS;
                                    case "LINES" -> AgreementTemplates.LINES;
                                    default -> AgreementTemplates.DUTIES;
                                },
                                RegisterDesk.sent(json)));
    }

    private static void change(RegisterDesk desk, String code, long version, String json) {
        desk.database()
                .inTransaction(() -> reference(desk)
                        .change(desk.admin, AgreementTemplates.TERMS, code, version, RegisterDesk.sent(json)));
    }

    private static ReferenceData reference(RegisterDesk desk) {
        return new ReferenceData(desk.database().dataSource(), new AliasReallocations(desk.clock()), desk.trail());
    }
}
