package org.istmo.web.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.MappingTerms;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledMappingTest {

    private static final FilledForm FORM = form(Map.of(
            "name", "umoja",
            "office", "LPO-MEX",
            "headerRow", "2",
            "delimiter", "tab",
            "document.column", "Doc No",
            "amount.column", "#7",
            "currency.constant", "USD",
            "type.column", "Kind",
            "type.values", "Pago = 3\nGasto = total = 4",
            "skip", "Doc No = Total\n#1 ="));

    @Test
    void columns_are_named_by_heading_or_number_and_words_stand_for_codes() {
        MappingTerms terms = terms(FORM);

        assertEquals(
                "Doc No",
                Objects.requireNonNull(terms.columns().get(MappedField.DOCUMENT))
                        .heading());
        assertEquals(
                7,
                Objects.requireNonNull(terms.columns().get(MappedField.AMOUNT)).number());
        assertEquals(
                "USD",
                Objects.requireNonNull(terms.columns().get(MappedField.CURRENCY))
                        .constant());
        assertEquals(
                Map.of("Pago", "3", "Gasto = total", "4"),
                Objects.requireNonNull(terms.columns().get(MappedField.TYPE)).words());
        assertEquals("\t", terms.layout().delimiter());
        assertEquals(2, terms.layout().headerRow());
        assertFalse(terms.posts());
        assertEquals("Total", terms.skipped().get(0).word());
        assertEquals(1, terms.skipped().get(1).number());
        assertEquals("", terms.skipped().get(1).word());
    }

    @Test
    void what_a_form_was_filled_with_is_what_it_says_again() {
        MappingTerms terms = terms(FORM);
        Mapping kept = new Mapping(1, "umoja", new OfficeCode("LPO-MEX"), 4, terms);

        assertEquals(terms, terms(FilledMapping.of(kept)));
        assertEquals("4", FilledMapping.of(kept).value("version"));
    }

    @Test
    void words_of_rows_that_are_left_aside_may_hold_the_sign_of_equality() {
        FilledForm form = form(Map.of(
                "name", "umoja",
                "office", "LPO-MEX",
                "document.column", "Doc No",
                "skip", "Type = A=B\nType = A = B\nNet=Gross =\nKind=Total"));
        MappingTerms terms = terms(form);

        assertEquals(
                List.of("Type|A=B", "Type|A = B", "Net=Gross|", "Kind|Total"),
                terms.skipped().stream()
                        .map(rows -> rows.heading() + "|" + rows.word())
                        .toList());
        assertEquals(terms, terms(FilledMapping.of(new Mapping(1, "umoja", new OfficeCode("LPO-MEX"), 4, terms))));
    }

    @Test
    void words_that_were_typed_for_a_field_without_a_column_are_not_dropped() {
        FilledForm form =
                form(Map.of("name", "umoja", "office", "LPO-MEX", "document.column", "Doc", "type.values", "Pago = 3"));

        assertEquals(
                List.of("/fields/type/column missing"),
                assertThrows(Invalid.class, () -> terms(form)).fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .toList());
    }

    @Test
    void a_fault_stands_at_the_field_of_the_form() {
        assertEquals("document.column", FilledMapping.field("/fields/document"));
        assertEquals("document.column", FilledMapping.field("/fields/document/number"));
        assertEquals("type.values", FilledMapping.field("/fields/type/values/Pago"));
        assertEquals("headerRow", FilledMapping.field("/file/headerRow"));
        assertEquals("skip", FilledMapping.field("/skip/0/column"));
        assertEquals("fields", FilledMapping.field("/fields"));
    }

    private static MappingTerms terms(FilledForm form) {
        return new MappingForm(FilledMapping.body(form)).changed("umoja", new OfficeCode("LPO-MEX"));
    }

    private static FilledForm form(Map<String, String> typed) {
        Map<String, List<String>> values = new TreeMap<>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return FilledForm.holding(values);
    }
}
