package org.istmo.web.intake;

import static org.istmo.web.intake.IatiText.activity;
import static org.istmo.web.intake.IatiText.file;
import static org.istmo.web.intake.IatiText.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what the validator of this JDK says of files, whose words are no contract. */
class SchemaSentenceTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <activity-status code="2"/>          |                                            | schema-element-misplaced    | The element 'activity-date' cannot stand here; expected here: participating-org, other-identifier, activity-status
            <title><narrative>A title</narrative></title> | <title/>                          | schema-element-missing      | The element 'title' is not whole; it still needs: narrative
            <activity-status code="2"/>          | <activity-status/>                         | schema-attribute-missing    | The attribute 'code' is missing from the element: activity-status
            <activity-status code="2"/>          | <activity-status code="2" colour="blue"/>  | schema-attribute-unexpected | There is no attribute 'colour' of the element: activity-status
            <title><narrative>A title            | <title>Bare<narrative>A title              | schema-text-unexpected      | This element holds other elements and no text of its own: title
            iso-date="2020-01-01"                | iso-date="soon"                            | schema-no-date              | Not a date such as 2023-12-31: soon
            10.50                                | 10,50                                      | schema-no-number            | Not a number such as 1234.50: 10,50
            percentage="100"                     | percentage="all"                           | schema-no-number            | Not a number such as 1234.50: all
            <participating-org ref="XM-1"        | <participating-org activity-id="x" crs-channel-code="x" secondary="x" ref="XM-1" | schema-attribute-unexpected | There is no attribute 'secondary' of the element: participating-org
            """)
    void a_breach_is_said_in_our_own_words(String piece, String other, String code, String detail) {
        Finding found = reasons(piece, other == null ? "" : other).get(0);

        assertEquals(code + " " + detail, found.code() + " " + found.detail());
        assertTrue(found.line() >= 3, found::toString);
    }

    @Test
    void no_word_of_the_validator_is_left_in_them() {
        for (String broken : List.of("<title/>", "<title>x</title>", "<title a=\"b\"><narrative/></title>", "<b/>")) {
            reasons("<title><narrative>A title</narrative></title>", broken)
                    .forEach(found -> assertFalse(found.detail().contains("cvc-"), found::detail));
        }
    }

    @Test
    void a_rule_that_nobody_has_met_keeps_the_words_of_the_validator_as_a_detail() {
        SchemaSentence said = SchemaSentence.of("cvc-assertion: Something with 'x'.");

        assertEquals("schema-violation", said.code());
        assertTrue(said.detail().endsWith(": cvc-assertion: Something with 'x'."), said::detail);
    }

    @Test
    void a_long_value_is_cut() {
        Finding found = reasons("iso-date=\"2020-01-01\"", "iso-date=\"" + "9".repeat(5_000) + "\"")
                .get(0);

        assertTrue(found.detail().length() < 200, found::detail);
    }

    @Test
    void every_code_has_its_words_in_spanish() {
        ResourceBundle words = ResourceBundle.getBundle("org.istmo.web.template.words", Locale.forLanguageTag("es"));

        SchemaSentence.codes().forEach(code -> assertTrue(words.containsKey("reason." + code), code));
    }

    private List<Finding> reasons(String piece, String other) {
        return Read.from(written(directory, file(activity("A", piece, other))))
                .unsound()
                .get(0)
                .reasons();
    }
}
