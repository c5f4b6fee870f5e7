package org.istmo.web.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.accounting.MappedColumn;
import org.istmo.domain.accounting.MappedField;
import org.istmo.domain.accounting.MappingTerms;
import org.istmo.domain.accounting.SkippedRows;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFormTest {

    private static final OfficeCode COE_URB = new OfficeCode("COE-URB");

    @Test
    void a_mapping_is_read_as_it_is_said() {
        MappingTerms terms = read("""
                {"posts": false, "version": 7, "file": {"sheet": "Libro", "headerRow": 3, "delimiter": "tab", "decimals": "comma", "dates": "compact"},
                 "fields": {"document": {"column": "Doc"}, "line": {"number": 4}, "currency": {"constant": "USD"},
                            "type": {"column": "Kind", "values": {"a/b": "4"}}},
                 "skip": [{"column": "Doc", "blank": true}, {"number": 2, "equals": "Total"}]}
                """);

        assertEquals(new Layout("Libro", 3, "\t", DecimalStyle.COMMA, DateStyle.COMPACT), terms.layout());
        assertEquals(
                Map.of(
                        MappedField.DOCUMENT, new MappedColumn("Doc", 0, "", Map.of()),
                        MappedField.LINE, new MappedColumn("", 4, "", Map.of()),
                        MappedField.CURRENCY, new MappedColumn("", 0, "USD", Map.of()),
                        MappedField.TYPE, new MappedColumn("Kind", 0, "", Map.of("a/b", "4"))),
                terms.columns());
        assertEquals(List.of(new SkippedRows("Doc", 0, ""), new SkippedRows("", 2, "Total")), terms.skipped());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/fields",
                "{\"fields\": {\"amount\": {}}}|/fields/amount/column",
                "{\"fields\": {\"amount\": {\"column\": \"a\", \"number\": 2}}}|/fields/amount/column",
                "{\"fields\": {\"amount\": {\"number\": 0}}}|/fields/amount/number",
                "{\"fields\": {\"colour\": {\"column\": \"a\"}}}|/fields/colour",
                "{\"fields\": {\"type\": {\"column\": \"a\", \"values\": {\"x\": 4}}}}|/fields/type/values/x",
                "{\"fields\": {}, \"file\": {\"dates\": \"us\"}}|/file/dates",
                "{\"fields\": {}, \"file\": {\"delimiter\": \"x\"}}|/file/delimiter",
                "{\"fields\": {}, \"skip\": [{\"column\": \"a\"}]}|/skip/0/equals",
                "{\"fields\": {}, \"skip\": [{\"blank\": true}]}|/skip/0/column",
                "{\"fields\": {}, \"office\": \"ROPAN\"}|/office",
                "{\"fields\": {}, \"name\": \"other\"}|/name"
            })
    void what_is_wrong_is_named_with_its_pointer(String body, String pointer) {
        Invalid refused = assertThrows(Invalid.class, () -> read(body));

        assertEquals(pointer, refused.fields().get(0).pointer());
    }

    @Test
    void what_separates_cells_is_named_in_words() {
        Invalid refused = assertThrows(Invalid.class, () -> read("{\"fields\": {}, \"file\": {\"delimiter\": \"x\"}}"));

        assertEquals(
                List.of("It is a comma (,), a semicolon (;), a bar (|) or the word tab."),
                refused.fields().stream()
                        .filter(field -> field.pointer().equals("/file/delimiter"))
                        .map(Invalid.Field::detail)
                        .toList());
    }

    private static MappingTerms read(String body) {
        return new MappingForm(body).changed("books", COE_URB);
    }
}
