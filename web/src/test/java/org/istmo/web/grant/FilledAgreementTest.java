package org.istmo.web.grant;

import static org.istmo.domain.grant.TermsBuilder.anAgreement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.FilledRows;
import org.junit.jupiter.api.Test;

class FilledAgreementTest {

    @Test
    void what_a_form_was_filled_with_is_what_it_says_again() {
        AgreementTerms terms = anAgreement().numbered("G-1").build();
        FilledForm form = FilledAgreement.of(terms, 3);
        JsonObject body = body(form);

        assertEquals("3", form.value("version"));
        assertEquals("G-1", body.getString("number"));
        assertEquals(terms.amount().toPlainString(), body.getString("amount"));
        assertEquals(
                terms.budgetLines().size(), body.getJsonArray("budgetLines").size());
        assertEquals(terms.duties().size(), body.getJsonArray("duties").size());
        assertEquals(
                terms.instalments().size(), body.getJsonArray("instalments").size());
    }

    @Test
    void a_row_that_holds_nothing_but_a_choice_is_no_row() {
        JsonObject body = body(form(Map.of(
                "budgetLines-0-code",
                "",
                "budgetLines-0-costCategory",
                "staff",
                "budgetLines-1-code",
                "A",
                "budgetLines-1-costCategory",
                "travel")));

        assertEquals(1, body.getJsonArray("budgetLines").size());
        assertEquals("A", body.getJsonArray("budgetLines").getJsonObject(0).getString("code"));
    }

    @Test
    void languages_and_countries_are_typed_with_commas_or_blanks_between() {
        JsonObject body =
                body(form(Map.of("duties-0-daysAfter", "30", "duties-0-languages", "en, es", "countries", "MX;GT")));

        assertEquals(
                "[\"en\",\"es\"]",
                body.getJsonArray("duties")
                        .getJsonObject(0)
                        .getJsonArray("languages")
                        .toString());
        assertEquals(
                "[\"MX\",\"GT\"]",
                body.getJsonObject("earmarking").getJsonArray("countries").toString());
    }

    @Test
    void amounts_are_taken_as_the_pages_print_them_and_what_is_none_stays_to_be_refused() {
        JsonObject body = body(form(Map.of(
                "amount", "1,200.50",
                "notes", "1,200.50",
                "rate", "7,500",
                "amendments-0-number", "1",
                "amendments-0-amountChange", "-1,200.50",
                "instalments-0-amount", "1,234,567",
                "instalments-1-amount", "1.200,50")));

        assertEquals("1200.50", body.getString("amount"));
        assertEquals("1,200.50", body.getString("notes"));
        assertEquals("7,500", body.getJsonObject("supportCost").getString("rate"));
        assertEquals(
                "-1200.50", body.getJsonArray("amendments").getJsonObject(0).getString("amountChange"));
        assertEquals(
                List.of("1234567", "1.200,50"),
                body.getJsonArray("instalments").getValuesAs(JsonObject.class).stream()
                        .map(one -> one.getString("amount"))
                        .toList());
    }

    @Test
    void a_fault_stands_at_the_field_of_the_form() {
        FilledForm form = form(Map.of("instalments-0-due", "", "instalments-2-amount", "x", "budgetLines-0-code", "A"));

        assertEquals("instalments-2-amount", FilledAgreement.field(form, "/instalments/0/amount"));
        assertEquals("budgetLines-0-title_en", FilledAgreement.field(form, "/budgetLines/0/title/en"));
        assertEquals("instalments", FilledAgreement.field(form, "/instalments"));
        assertEquals("rate", FilledAgreement.field(form, "/supportCost/rate"));
        assertEquals("themes", FilledAgreement.field(form, "/earmarking/themes/0"));
        assertEquals("title_en", FilledAgreement.field(form, "/title/en"));
        assertEquals("number", FilledAgreement.field(form, "/number"));
    }

    @Test
    void an_agreement_of_more_rows_than_a_form_shows_loses_none() {
        Map<String, List<String>> values = new TreeMap<>();
        for (int index = 0; index <= FilledRows.MOST; index++) {
            values.put("budgetLines-" + index + "-code", List.of("L" + index));
        }
        FilledForm form = FilledForm.holding(values);

        assertEquals(
                FilledRows.MOST + 1,
                FilledAgreement.rows(form, FilledAgreement.LINES).rows().size());
        assertEquals(FilledRows.MOST + 1, body(form).getJsonArray("budgetLines").size());
        assertEquals("budgetLines", FilledAgreement.field(form, "/budgetLines"));
    }

    @Test
    void an_approval_without_its_rate_is_sent_so_that_the_rate_is_asked_for() {
        JsonObject typed = body(form(Map.of("rate", "", "base", "direct-costs", "approval", "EXB/2023/4")));

        assertEquals("EXB/2023/4", typed.getJsonObject("supportCost").getString("approval"));
        assertFalse(typed.getJsonObject("supportCost").containsKey("rate"));
        assertFalse(body(form(Map.of("rate", "", "base", "direct-costs", "approval", "")))
                .containsKey("supportCost"));
    }

    private static JsonObject body(FilledForm form) {
        return Json.createReader(new StringReader(FilledAgreement.body(form))).readObject();
    }

    private static FilledForm form(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
