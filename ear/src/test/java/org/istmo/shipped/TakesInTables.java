package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates out, rows in: filled, brought, corrected, brought again, and what is rejected mended. */
interface TakesInTables extends Told {

    String OFFICER = "officer.mex";
    String TEMPLATES = "/api/v1/imports/templates/";

    @ParameterizedTest
    @CsvSource({"en, Identifier *, Running", "es, Identificador *, En ejecución"})
    default void a_template_is_filled_and_brought_in_either_language(String language, String name, String running) {
        String identifier = "XM-TABLE-" + language;
        byte[] filled = Sheets.filled(template("activities.xlsx?lang=" + language), sheet -> {
            assertEquals(name, sheet.getRow(0).getCell(0).getStringCellValue());
            Sheets.row(
                    sheet,
                    2,
                    "identifier",
                    identifier,
                    "title_en",
                    "Rows",
                    "stage",
                    "running – " + running,
                    "countries",
                    "MX");
        });

        assertTally(1, 0, 0, 0, brought(filled));
        assertTally(0, 0, 1, 0, brought(filled));
    }

    @Test
    default void the_language_of_a_template_is_the_one_that_is_accepted() {
        Answer answer = story().as(OFFICER).get(TEMPLATES + "results.csv", "Accept-Language", "es-PA, en;q=0.5");

        assertTrue(answer.expect(200).text().contains("Actividad"), answer.text());
        assertEquals("es", answer.header("Content-Language"));
    }

    @Test
    default void a_corrected_row_reverses_and_posts_and_rejected_ones_are_mended_and_taken() {
        activity("XM-TABLE-1");
        byte[] filled = Sheets.filled(template("transactions.xlsx?lang=es"), sheet -> {
            Sheets.row(
                    sheet,
                    2,
                    "activity",
                    "XM-TABLE-1",
                    "document",
                    "T-1",
                    "type",
                    "4",
                    "date",
                    "2024-03-01",
                    "amount",
                    "10",
                    "currency",
                    "USD");
            Sheets.row(
                    sheet,
                    3,
                    "activity",
                    "XM-TABLE-1",
                    "document",
                    "T-2",
                    "type",
                    "4",
                    "date",
                    "03/2024",
                    "amount",
                    "20",
                    "currency",
                    "USD");
        });
        JsonNode receipt = brought(filled);
        assertTally(1, 0, 0, 1, receipt);
        JsonNode rejection = story().as(OFFICER)
                .get(receipt.path("href").asText() + "/rejections")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertEquals("Transacciones!D4", rejection.path("pointer").asText(), rejection::toString);

        byte[] corrected =
                Sheets.filled(filled, sheet -> sheet.getRow(2).getCell(4).setCellValue(11));
        assertTally(0, 1, 0, 1, brought(corrected));

        byte[] rejected = story().as(OFFICER)
                .get(receipt.path("href").asText() + "/rejections.xlsx?lang=es")
                .expect(200)
                .body();
        byte[] mended = Sheets.filled(rejected, sheet -> {
            assertEquals("T-2", sheet.getRow(1).getCell(1).getStringCellValue());
            sheet.getRow(1).getCell(3).setCellValue("2024-03-02");
        });
        assertTally(1, 0, 0, 0, brought(mended));
    }

    @Test
    default void a_rehearsal_stores_nothing() {
        activity("XM-TABLE-2");
        String before = newestReceipt();
        String rows =
                "activity,document,type,date,amount,currency\r\nXM-TABLE-2,R-1,4,2024-03-01,10,USD\r\nXM-TABLE-2,R-2,4,soon,10,USD\r\n";

        JsonNode told = csv("&dryRun=true", rows).expect(201).json();

        assertTally(1, 0, 0, 1, told);
        assertEquals(
                "row 3, column date",
                told.path("rejections").path(0).path("pointer").asText(),
                told::toString);
        assertEquals(before, newestReceipt());
        assertTally(1, 0, 0, 1, csv("", rows).expect(201).json());
    }

    @Test
    default void a_workbook_that_cannot_be_trusted_or_read_is_one_problem_and_no_receipt() {
        String before = newestReceipt();
        byte[] template = template("activities.xlsx");

        refused(415, "macro", Sheets.withPart(template, "xl/vbaProject.bin", new byte[] {1}));
        refused(415, "password-protected", Sheets.locked(template));
        refused(400, "zip-bomb", Sheets.withPart(template, "xl/media/bomb.xml", new byte[8 << 20]));
        refused(400, "not-a-workbook", "identifier,title_en\r\n".getBytes(StandardCharsets.UTF_8));
        story().as(OFFICER)
                .post("/api/v1/imports?office=LPO-MEX", "text/csv", template)
                .problem(400);
        csv("", "activity,document,type\r\nA,B,4\r\n").problem(400);
        csv("", "activity,document,type,date,amount,currency\r\nA,\"B").problem(400);

        assertEquals(before, newestReceipt());
    }

    @Test
    default void only_staff_is_given_templates_and_rejected_rows() {
        story().as(Statement.DONOR).get(TEMPLATES + "activities.xlsx").problem(403);
        story().as("admin").get(TEMPLATES + "activities.csv").problem(403);
        story().as(OFFICER).get(TEMPLATES + "nothing.xlsx").problem(404);
        story().as(OFFICER).get(TEMPLATES + "activities.xlsx?lang=fr").problem(400);
    }

    @Test
    default void what_an_iati_file_had_rejected_is_a_list_with_reasons() {
        String broken = Iati.activity("US-GOV-11-LISTED").replace("iso-date=\"2020-01-01\"", "iso-date=\"soon\"");
        JsonNode receipt =
                story().bring(OFFICER, "LPO-MEX", Iati.file(broken)).expect(201).json();

        String list = story().as(OFFICER)
                .get(receipt.path("href").asText() + "/rejections.csv")
                .expect(200)
                .text();

        assertTrue(list.contains("US-GOV-11-LISTED"), list);
        story().as(Statement.DONOR)
                .get(receipt.path("href").asText() + "/rejections.csv")
                .problem(403);
    }

    private byte[] template(String name) {
        return story().as(OFFICER).get(TEMPLATES + name).expect(200).body();
    }

    private void activity(String identifier) {
        csv("", "identifier,title_en,stage,countries\r\n" + identifier + ",Rows,running,MX\r\n")
                .expect(201);
    }

    private Answer csv(String more, String text) {
        return story().as(OFFICER)
                .post("/api/v1/imports?office=LPO-MEX" + more, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode brought(byte[] workbook) {
        return story().as(OFFICER)
                .post("/api/v1/imports?office=LPO-MEX", Sheets.XLSX, workbook)
                .expect(201)
                .json();
    }

    private void refused(int status, String code, byte[] workbook) {
        JsonNode problem = story().as(OFFICER)
                .post("/api/v1/imports?office=LPO-MEX", Sheets.XLSX, workbook)
                .problem(status);
        assertTrue(problem.path("type").asText().endsWith(":" + code), problem::toString);
    }

    private static void assertTally(int accepted, int updated, int unchanged, int rejected, JsonNode receipt) {
        assertEquals(accepted, receipt.path("accepted").asInt(), receipt::toString);
        assertEquals(updated, receipt.path("updated").asInt(), receipt::toString);
        assertEquals(unchanged, receipt.path("unchanged").asInt(), receipt::toString);
        assertEquals(rejected, receipt.path("rejected").asInt(), receipt::toString);
    }

    private String newestReceipt() {
        return story().as("auditor")
                .get("/api/v1/imports?limit=1")
                .expect(200)
                .json()
                .path("items")
                .toString();
    }
}
