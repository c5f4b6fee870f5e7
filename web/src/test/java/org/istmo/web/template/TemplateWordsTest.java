package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.istmo.domain.intake.Reason;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateWordsTest {

    private static final String STATUS = "/iati-activities/iati-activity[2]/activity-status";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema-element-misplaced | Línea 21: el elemento «activity-status» no puede estar aquí; se espera: title, description
            schema-no-date           | Línea 21: «activity-status» no es una fecha como 2023-12-31: title, description
            """)
    void a_breach_of_the_schema_names_line_and_element_in_spanish(String code, String spanish) {
        Reason reason = new Reason(1, 1, 21, "B", STATUS, code, "Expected is: title, description");

        assertEquals(spanish, new TemplateWords(Language.ES).reason(reason));
        assertEquals("Expected is: title, description", new TemplateWords(Language.EN).reason(reason));
    }

    @Test
    void words_of_other_codes_are_said_as_they_stand() {
        Reason reason = new Reason(1, 1, 21, "B", STATUS, "no-date", "Not a date: soon");

        assertEquals("No es una fecha como 2024-12-31.", new TemplateWords(Language.ES).reason(reason));
    }
}
