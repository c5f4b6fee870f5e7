package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Tally;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that were brought: what becomes of them, brought once, again, corrected and mended. */
class BroughtRowsTest {

    private static final String ACTIVITY =
            "identifier,title_en,stage,countries,themes\r\nA-1,Training,running,MX 60; PA 40,corruption\r\n";
    private static final String HEADER = "activity,document,type,date,amount,currency,description\r\n";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_activity_in_a_row_is_stored_with_what_its_cells_say(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);

        Receipt receipt = desk.csv(
                "Identificador,Título en español,Etapa,Países,Temas,Mujeres,Hombres,Participantes por edad,Nivel de gobierno,Institución,Marcos\r\n"
                        + "A-1,Capacitación,En ejecución,México 60; Panamá 40,Corrupción,12,8,female adult 10,federal,Fiscalía,SICA-UNODC 50\r\n");

        assertEquals(
                new Tally(1, 0, 0, 0),
                receipt.tally(),
                () -> desk.reasons(receipt).toString());
        assertEquals("Capacitación", desk.query("SELECT title_es FROM activity", String.class));
        assertEquals("2", desk.query("SELECT status FROM activity", String.class));
        assertEquals(20L, desk.query("SELECT sum(people) FROM activity_participants", Long.class));
        assertEquals("MX", desk.query("SELECT country FROM activity_counterpart", String.class));
        assertEquals(2, desk.intake().count("activity_place"));
        assertEquals(1, desk.intake().count("activity_framework WHERE percentage = 50"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_same_rows_again_change_nothing_and_a_corrected_one_reverses_and_posts(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        String rows = HEADER + "A-1,D-1,4,2023-05-01,100.10,USD,one\r\nA-1,D-2,4,2023-05-02,50,USD,two\r\n";

        assertEquals(new Tally(2, 0, 0, 0), desk.csv(rows).tally());
        assertEquals(new Tally(0, 0, 2, 0), desk.csv(rows).tally());
        assertEquals(
                new Tally(0, 1, 1, 0),
                desk.csv(rows.replace("100.10", "100.20")).tally());

        assertEquals(4, desk.intake().count("entry"));
        assertEquals(1, desk.intake().count("entry WHERE reverses IS NOT NULL"));
        assertEquals(
                0, new BigDecimal("150.20").compareTo(desk.query("SELECT sum(usd) FROM allocation", BigDecimal.class)));
        assertEquals(new Tally(0, 0, 1, 0), desk.csv(ACTIVITY).tally());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rejected_row_does_not_touch_the_others_and_leaves_what_stood(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        desk.csv(HEADER + "A-1,D-1,4,2023-05-01,100,USD,one\r\n");

        Receipt receipt = desk.csv(
                HEADER
                        + "A-1,D-1,4,2023-05-01,lots,USD,one\r\nA-1,D-2,4,2023-05-02,50,USD,two\r\nA-9,D-3,4,2023-05-02,50,USD,x\r\n");

        assertEquals(new Tally(1, 0, 0, 2), receipt.tally());
        assertEquals(
                List.of("row 2, column amount no-number", "row 4, column activity unknown-activity"),
                desk.reasons(receipt).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
        assertEquals(
                0, new BigDecimal("150").compareTo(desk.query("SELECT sum(usd) FROM allocation", BigDecimal.class)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_line_without_its_agreement_is_one_of_the_agreement_that_pays_the_activity(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        desk.intake().database().jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                            + " VALUES (5, 'G-1', 'US-GOV-11', 'LPO-MEX', 'A', DATE '2023-01-01', DATE '2025-12-31', 'USD', 100, 1)");
            handle.execute(
                    "INSERT INTO agreement_budget_line (agreement, ordinal, code, title_en, title_es, cost_category, amount)"
                            + " VALUES (5, 1, 'L-1', 'L', 'L', 'travel', 10)");
        });
        String header = "activity,document,type,date,amount,currency,budget_line,cost_category\r\n";
        String rows = "A-1,D-1,4,2023-05-01,1,USD,L-1,travel\r\nA-1,D-2,4,2023-05-01,1,USD,L-9,\r\n"
                + "A-1,D-3,4,2023-05-01,1,USD,L-1,equipment\r\n";
        assertEquals(new Tally(3, 0, 0, 0), desk.csv(header + rows).tally());
        pays(desk);

        Receipt receipt = desk.csv(header + rows.replace(",1,USD", ",2,USD"));

        assertEquals(new Tally(0, 1, 0, 2), receipt.tally());
        assertEquals(
                List.of(
                        "row 3, column budget_line unknown-budget-line",
                        "row 4, column cost_category not-the-lines-category"),
                desk.reasons(receipt).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
        desk.intake()
                .database()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO activity_funding (activity, agreement, percentage) SELECT id, 5, 40 FROM activity"));
        assertEquals(
                new Tally(0, 3, 0, 0),
                desk.csv(header + rows.replace(",1,USD", ",3,USD")).tally());
    }

    private static void pays(RowDesk desk) {
        desk.intake()
                .database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE activity SET agreement = 5, donor = 'US-GOV-11'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rehearsal_tells_all_and_stores_nothing(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);

        Rehearsal rehearsal = desk.rehearseCsv(
                HEADER + "A-1,D-1,4,2023-05-01,lots,USD,one\r\nA-1,D-2,4,\"1 May 2023\",50,USD,two\r\n");

        assertEquals(new Tally(1, 0, 0, 1), rehearsal.tally());
        assertEquals("no-number", rehearsal.reasons().get(0).code());
        assertEquals("date-as-text", rehearsal.notes().get(0).code());
        assertEquals(0, desk.intake().count("entry"));
        assertEquals(1, desk.intake().count("import_receipt"));
        assertEquals(1, desk.intake().count("row_layout"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rejected_rows_come_back_as_a_workbook_that_is_mended_and_brought_again_as_it_is(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        byte[] filled = RowDesk.changed(desk.template(Template.TRANSACTIONS, Language.ES), workbook -> {
            Sheet sheet = workbook.getSheetAt(0);
            row(sheet, 2, "A-1", "D-1", "4 – Gasto", "2023-05-01", "100", "USD");
            row(sheet, 3, "A-1", "D-2", "4 – Gasto", "2023-05-01", "cien", "XXZ");
        });
        Receipt receipt = desk.xlsx(filled);
        assertEquals(
                new Tally(1, 0, 0, 1),
                receipt.tally(),
                () -> desk.reasons(receipt).toString());
        assertEquals(
                List.of("Transacciones!E4", "Transacciones!F4"),
                desk.reasons(receipt).stream().map(Reason::pointer).toList());

        byte[] rejected = desk.rejected(receipt, SheetFormat.XLSX);
        byte[] mended = RowDesk.changed(rejected, workbook -> {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals("D-2", sheet.getRow(1).getCell(1).getStringCellValue());
            assertTrue(sheet.getRow(1)
                    .getCell(4)
                    .getCellComment()
                    .getString()
                    .getString()
                    .contains("número"));
            int last = sheet.getRow(0).getLastCellNum() - 1;
            assertEquals("Qué hay que corregir", sheet.getRow(0).getCell(last).getStringCellValue());
            assertTrue(sheet.getRow(1).getCell(last).getStringCellValue().contains("Moneda"));
            assertTrue(sheet.getRow(1).getHeightInPoints() >= 30, "two lines of reasons need two lines of height");
            sheet.getRow(1).getCell(4).setCellValue(99.5);
            sheet.getRow(1).getCell(5).setCellValue("USD");
        });

        Receipt again = desk.xlsx(mended);
        assertEquals(
                new Tally(1, 0, 0, 0), again.tally(), () -> desk.reasons(again).toString());
        assertEquals(2, desk.intake().count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_no_database_keeps_is_refused_again_when_it_is_sent_back_as_it_was(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        Receipt receipt = desk.csv(HEADER + "A-1,D-1,4,2023-05-01,1,USD,a\0b\r\n");

        for (SheetFormat format : SheetFormat.values()) {
            byte[] rejected = desk.rejected(receipt, format);
            Receipt unmended = format == SheetFormat.XLSX
                    ? desk.xlsx(rejected)
                    : desk.csv(new String(rejected, StandardCharsets.UTF_8));
            assertEquals(
                    List.of("lost-character"),
                    desk.reasons(unmended).stream().map(Reason::code).toList());
        }
        assertEquals(0, desk.intake().count("entry"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_looks_like_an_escape_of_a_workbook_comes_back_as_it_was_written(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        Receipt receipt = desk.csv(HEADER + "A-1,D-1,4,2023-05-01,lots,USD,a_x0041_b _x005F_ _x\r\n");

        desk.xlsx(RowDesk.changed(
                desk.rejected(receipt, SheetFormat.XLSX),
                workbook -> workbook.getSheetAt(0).getRow(1).getCell(4).setCellValue(12)));

        assertEquals("a_x0041_b _x005F_ _x", desk.query("SELECT description FROM entry", String.class));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rejected_rows_come_back_as_csv_and_are_taken_again_once_mended(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        Receipt receipt = desk.csv(HEADER + "A-1,D-1,4,2023-05-01,lots,USD,'=cmd\r\n");

        String rejected = new String(desk.rejected(receipt, SheetFormat.CSV), StandardCharsets.UTF_8);
        assertTrue(rejected.contains("\"'=cmd\""), rejected);
        Receipt again = desk.csv(rejected.replace("lots", "12"));

        assertEquals(new Tally(1, 0, 0, 0), again.tally(), () -> desk.reasons(again) + rejected);
        assertEquals("=cmd", desk.query("SELECT description FROM entry", String.class));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_a_document_that_stands_twice_in_a_file_no_row_is_taken_and_sent_back_as_they_are_they_are_refused_again(
            Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        desk.csv(HEADER + "A-1,D-2,4,2023-05-01,7,USD,stands\r\n");
        String rows = HEADER + "A-1,D-1,4,2023-05-01,100,USD,one\r\nA-1,D-2,4,2023-05-01,8,USD,other\r\n"
                + "A-1,D-1,4,2023-05-02,50,USD,two\r\nA-1,D-2,4,2023-05-01,8,USD,other\r\nA-1,D-3,4,2023-05-01,1,USD,x\r\n";

        assertEquals(new Tally(1, 0, 0, 4), desk.rehearseCsv(rows).tally());
        Receipt receipt = desk.csv(rows);
        assertEquals(new Tally(1, 0, 0, 4), receipt.tally());

        for (SheetFormat format : SheetFormat.values()) {
            byte[] rejected = desk.rejected(receipt, format);
            Receipt unmended = format == SheetFormat.XLSX
                    ? desk.xlsx(rejected)
                    : desk.csv(new String(rejected, StandardCharsets.UTF_8));
            assertEquals(new Tally(0, 0, 0, 4), unmended.tally());
            assertEquals(
                    List.of("duplicate-document"),
                    desk.reasons(unmended).stream().map(Reason::code).distinct().toList());
        }
        assertEquals(0, desk.intake().count("entry WHERE reverses IS NOT NULL"));
        assertEquals(0, new BigDecimal("8").compareTo(desk.query("SELECT sum(usd) FROM allocation", BigDecimal.class)));

        Receipt mended = desk.xlsx(RowDesk.changed(
                desk.rejected(receipt, SheetFormat.XLSX),
                workbook -> workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue("D-4")));
        assertEquals(new Tally(2, 0, 0, 2), mended.tally());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_an_activity_that_stands_twice_in_a_file_no_row_is_taken(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);

        Receipt receipt = desk.csv(ACTIVITY + "A-1,Training,running,MX 10; PA 90,corruption\r\n");

        assertEquals(new Tally(0, 0, 0, 2), receipt.tally());
        assertEquals(
                new Tally(0, 0, 0, 2),
                desk.xlsx(desk.rejected(receipt, SheetFormat.XLSX)).tally());
        assertEquals(0, desk.intake().count("activity"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void results_merge_by_their_titles_and_parts_tie_to_the_total(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);
        String header =
                "activity,level,result,indicator,unit,baseline,baseline_year,period_from,period_to,target,actual,sex\r\n";
        String total = "A-1,output,Prosecutors trained,People,people,0,2022,2023-01-01,2023-12-31,100,90,\r\n";
        String women = "A-1,output,Prosecutors trained,People,,,,2023-01-01,2023-12-31,,50,female\r\n";
        String men = "A-1,output,Prosecutors trained,People,,,,2023-01-01,2023-12-31,,40,male\r\n";

        Receipt first = desk.csv(header + total + women + men);
        assertEquals(
                new Tally(3, 0, 0, 0), first.tally(), () -> desk.reasons(first).toString());
        assertEquals(
                new Tally(0, 0, 3, 0), desk.csv(header + total + women + men).tally());
        assertEquals(1, desk.intake().count("activity_result"));
        assertEquals(3, desk.intake().count("indicator_measurement WHERE kind = 'actual'"));

        Receipt twice = desk.csv(header + men + women + men.replace("40", "45"));
        assertEquals(new Tally(0, 0, 1, 2), twice.tally());
        assertEquals(
                List.of("row 2, column actual duplicate-measurement", "row 4, column actual duplicate-measurement"),
                desk.reasons(twice).stream()
                        .map(reason -> reason.pointer() + " " + reason.code())
                        .toList());
        assertEquals(1, desk.intake().count("indicator_measurement WHERE kind = 'actual' AND amount = 40"));

        Receipt untied = desk.csv(header + men.replace("40", "41"));
        assertEquals(new Tally(0, 0, 0, 1), untied.tally());
        assertEquals("disaggregation-not-tied", desk.reasons(untied).get(0).code());
        assertEquals("row 2, column actual", desk.reasons(untied).get(0).pointer());
        assertEquals(1, desk.intake().count("indicator_measurement WHERE kind = 'actual' AND amount = 40"));

        Receipt corrected = desk.csv(header + total.replace(",90,", ",91,") + men.replace("40", "41"));
        assertEquals(
                new Tally(0, 2, 0, 0),
                corrected.tally(),
                () -> desk.reasons(corrected).toString());
        assertEquals(1, desk.intake().count("indicator_measurement WHERE kind = 'actual' AND amount = 91"));
    }

    private static void row(Sheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }
}
