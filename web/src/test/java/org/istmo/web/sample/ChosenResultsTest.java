package org.istmo.web.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.istmo.web.export.Choices;
import org.istmo.web.export.CoverText;
import org.istmo.web.export.XlsxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a working paper the result of an item is chosen from a list, in the words of whoever reads it. */
class ChosenResultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Pending,Agreed,Exception,Not available | Not available",
                "ES | Pendiente,Conforme,Excepción,No disponible | No disponible"
            })
    void each_row_has_the_results_in_the_readers_language(Language language, String list, String last)
            throws IOException {
        XSSFSheet sheet = written(language).getSheet("transactions");

        XSSFDataValidation choice = sheet.getDataValidations().get(0);
        assertEquals(1, sheet.getDataValidations().size());
        assertEquals("B2:B3", choice.getRegions().getCellRangeAddresses()[0].formatAsString());
        assertArrayEquals(list.split(","), choice.getValidationConstraint().getExplicitListValues());
        assertEquals(last, sheet.getRow(2).getCell(1).getStringCellValue());
        assertEquals(list.split(",")[0], sheet.getRow(1).getCell(1).getStringCellValue());
        assertEquals(1, sheet.getTables().size());
    }

    @Test
    void a_word_with_a_comma_would_be_two_and_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Choices("result", Map.of("a", "Agreed, mostly")));
    }

    private static XSSFWorkbook written(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile file = new XlsxFile(
                out,
                language,
                new CoverText(Optional.of("Paper"), List.of(), List.of()),
                PaperCover.in(language).results());
        file.begin(List.of(new Column("item", Column.Kind.COUNT, 8), new Column("result", Column.Kind.TEXT, 14)));
        file.take(new Object[] {1L, "pending"});
        file.take(new Object[] {2L, "not-available"});
        file.end(new Cover(
                ExportedLedger.TRANSACTIONS,
                "An auditor (auditor)",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(7, "abc"),
                2,
                List.of()));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
