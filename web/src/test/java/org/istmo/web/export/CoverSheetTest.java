package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.TrailPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverSheetTest {

    @Test
    void the_position_in_the_trail_is_a_number_and_a_hash() throws IOException {
        assertEquals("Entry 352, hash abc", position(Language.EN, false));
        assertEquals("Asiento 352, huella abc", position(Language.ES, false));
    }

    @Test
    void a_donors_verifier_is_not_told_how_much_there_is_of_the_trail() throws IOException {
        assertEquals("Entry with hash abc", position(Language.EN, true));
        assertEquals("Asiento con la huella abc", position(Language.ES, true));
    }

    /** Of a ledger without money nothing is said of amounts. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void it_says_of_a_ledger_what_that_ledger_has(Language language) throws IOException {
        ExportWords words = ExportWords.in(language);

        assertEquals(
                List.of(words.say("note.standing"), words.say("note.texts")),
                notes(words, ExportedLedger.TREATY_OBLIGATIONS));
        assertEquals(
                List.of(words.say("note.standing"), words.say("note.texts")), notes(words, ExportedLedger.AUDIT_TRAIL));
        assertEquals(
                List.of(words.say("note.standing"), words.say("note.exactness.values"), words.say("note.texts")),
                notes(words, ExportedLedger.RESULTS));
        assertEquals(
                List.of(
                        words.say("note.standing.transactions"),
                        words.say("note.exactness.values"),
                        words.say("note.texts"),
                        words.say("note.whole")),
                notes(words, ExportedLedger.TRANSACTIONS));
    }

    /** What stands below the lines. */
    private static List<String> notes(ExportWords words, ExportedLedger ledger) throws IOException {
        Cover cover = new Cover(
                ledger,
                "Somebody",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(352, "abc"),
                0,
                List.of(),
                false);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new CoverSheet(workbook, new SheetStyles(workbook), words)
                    .write(cover, CoverText.OF_A_LEDGER, 1, List.of());
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .filter(row -> row.getRowNum() > 0 && row.getCell(0) != null && row.getCell(1) == null)
                    .map(row -> row.getCell(0).getStringCellValue())
                    .toList();
        }
    }

    private static String position(Language language, boolean engaged) throws IOException {
        ExportWords words = ExportWords.in(language);
        Cover cover = new Cover(
                ExportedLedger.ACTIVITIES,
                "Somebody",
                Instant.parse("2024-02-01T10:20:30Z"),
                Map.of(),
                new TrailPosition(352, "abc"),
                0,
                List.of(),
                engaged);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new CoverSheet(workbook, new SheetStyles(workbook), words)
                    .write(cover, CoverText.OF_A_LEDGER, 1, List.of());
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .filter(row -> row.getCell(0) != null
                            && row.getCell(0).getStringCellValue().equals(words.say("position")))
                    .map(row -> row.getCell(1).getStringCellValue())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
