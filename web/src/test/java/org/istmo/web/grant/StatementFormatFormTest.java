package org.istmo.web.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.api.Test;

class StatementFormatFormTest {

    @Test
    void a_donors_words_are_read_in_both_languages() {
        StatementFormat format =
                read("'columns': ['budget', {'code': 'period', 'heading': {'en': 'Now', 'es': 'Ahora'}}],"
                        + " 'title': {'en': 'Account', 'es': 'Cuenta'}");

        assertEquals("Cuenta", format.title().get("es"));
        assertEquals("Now", format.columns().get(1).heading().get("en"));
    }

    @Test
    void words_in_one_language_alone_would_stand_in_the_other_ones_report() {
        Invalid invalid = assertThrows(
                Invalid.class,
                () -> read("'columns': [{'code': 'period', 'heading': {'es': 'Ahora'}}], 'title': 'Account',"
                        + " 'opening': {'en': 'As agreed'}, 'notes': {'es': 'Según lo acordado'}"));

        assertEquals(
                List.of(
                        "/columns/0/heading language-missing",
                        "/title language-missing",
                        "/opening language-missing",
                        "/notes language-missing"),
                invalid.fields().stream()
                        .map(field -> field.pointer() + " " + field.code())
                        .toList());
    }

    private static StatementFormat read(String fields) {
        return StatementFormatForm.read(JsonForm.of(("{'by': 'cost-category', " + fields + "}").replace('\'', '"')));
    }
}
