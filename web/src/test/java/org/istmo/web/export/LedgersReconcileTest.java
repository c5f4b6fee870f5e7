package org.istmo.web.export;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.DayHeads;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.progress.Measured;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.export.ExportOrder;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.Exports;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.reconcile.StatedFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of each ledger, written on several sheets, as a spreadsheet works it out. */
class LedgersReconcileTest {

    private static final int MOST_ROWS = 2;
    private static final int LEDGER = 8;
    private static final int STATED = 9;
    private static final int UNEXPLAINED = 12;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Reader AUDITOR =
            new Reader(1, "auditor", "Auditor", Set.of(Role.AUDITOR), Set.of(), Optional.empty(), false, Set.of(), "");

    private static final TestDatabase DATABASE = ledgers();

    @ParameterizedTest
    @EnumSource(ExportedLedger.class)
    void formulas_come_to_what_their_cells_show_and_nothing_is_left_unexplained(ExportedLedger ledger)
            throws IOException {
        try (XSSFWorkbook book = written(ledger)) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int compared = 0;
            for (Row row : book.getSheetAt(1)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        CellValue worked = evaluator.evaluate(cell);
                        if (worked.getCellType() == CellType.STRING) {
                            assertEquals(cell.getStringCellValue(), worked.getStringValue(), cell.getCellFormula());
                        } else {
                            assertEquals(
                                    cell.getNumericCellValue(), worked.getNumberValue(), 1e-9, cell.getCellFormula());
                        }
                    }
                }
                Cell unexplained = row.getCell(UNEXPLAINED);
                if (unexplained != null && unexplained.getCellType() == CellType.FORMULA) {
                    compared++;
                    assertEquals(0, unexplained.getNumericCellValue(), () -> said(book.getSheetAt(1)));
                }
            }
            assertTrue(compared > 0, () -> said(book.getSheetAt(1)));
            assertTrue(book.getNumberOfSheets() > 3, "all rows on one sheet");
        }
    }

    @Test
    void what_a_report_counted_otherwise_is_named_in_the_sheet() throws IOException {
        try (XSSFWorkbook activities = written(ExportedLedger.ACTIVITIES);
                XSSFWorkbook results = written(ExportedLedger.RESULTS)) {
            String counted = said(activities.getSheetAt(1));
            assertTrue(counted.contains("A-2|") && counted.contains("A-1 was kept"), counted);
            assertTrue(row(activities, "IST-9").getCell(LEDGER).getCellFormula().startsWith("COUNTIFS("), counted);
            assertEquals(5, row(activities, "IST-9").getCell(STATED).getNumericCellValue(), counted);
            String measured = said(results.getSheetAt(1));
            assertTrue(measured.contains("Measured or changed after the report was drafted"), measured);
            assertEquals(20.25, row(results, "IST-9").getCell(STATED).getNumericCellValue(), measured);
            assertTrue(measured.contains("Of sex female alone"), measured);
            assertTrue(measured.contains("The last one alone, since they do not add up"), measured);
            assertTrue(measured.contains("the last one is another now"), measured);
        }
    }

    @Test
    void what_a_report_on_a_state_counts_stands_beside_the_rows_of_its_articles() throws IOException {
        try (XSSFWorkbook obligations = written(ExportedLedger.TREATY_OBLIGATIONS)) {
            String said = said(obligations.getSheetAt(1));
            Row articles = row(obligations, "IST-8");
            assertEquals(3, articles.getCell(LEDGER).getNumericCellValue(), said);
            assertEquals(2, articles.getCell(STATED).getNumericCellValue(), said);
            assertTrue(said.contains("UNCAC 45 MX|") && said.contains("Recorded after what the report knows of"), said);
            assertTrue(said.contains("UNCAC 16 MX|") && said.contains("it may not be read any more"), said);
        }
    }

    private static Row row(XSSFWorkbook book, String statedBy) {
        for (Row row : book.getSheetAt(1)) {
            Cell cell = row.getCell(1);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(statedBy)) {
                return row;
            }
        }
        throw new AssertionError(said(book.getSheetAt(1)));
    }

    private static String said(Sheet sheet) {
        StringBuilder said = new StringBuilder();
        sheet.forEach(row -> {
            row.forEach(cell -> said.append(cell).append('|'));
            said.append('\n');
        });
        return said.toString();
    }

    private static XSSFWorkbook written(ExportedLedger ledger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exports(DATABASE.snapshots(), CLOCK, printed())
                .write(
                        AUDITOR,
                        new ExportOrder(ledger, ActivityFilter.ALL, Map.of()),
                        new PublicAddress("https://istmo.example"),
                        new XlsxFile(out, ExportWords.in(Language.EN), MOST_ROWS));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static StatedFigures printed() {
        return new StatedFigures() {
            @Override
            public List<Figure> of(Report report) {
                return List.of(
                        figure("activities", 5),
                        figure("articles.reported", 2),
                        figure("needs.all", 1),
                        figure("status.all.partly", 2),
                        figure("recommendations.open", 0),
                        figure("recommendations.in-progress", 0));
            }

            @Override
            public List<ResultLine> results(Report report) {
                return report.id() == 8
                        ? List.of()
                        : List.of(
                                line("\"Prosecutors\" *", "people", measured("77.actual"), measured("77.cumulative")),
                                line("\"Prosecutors\" *", "people", measured("77.actual.sex~female"), null),
                                line("Convicted", "%", measured("78.actual"), null));
            }
        };
    }

    private static Figure figure(String key, long value) {
        return new Figure(new Amount(key, BigDecimal.valueOf(value), ""), new Text(key, key));
    }

    private static Measured measured(String of) {
        return new Measured("indicator." + of, new BigDecimal("20.25"), "", false);
    }

    private static ResultLine line(String indicator, String unit, Measured actual, @Nullable Measured cumulative) {
        return new ResultLine(
                "A-1",
                new Text("", ""),
                "1",
                new Text("=Trained?", ""),
                new Text(indicator, ""),
                unit,
                null,
                null,
                null,
                actual,
                cumulative);
    }

    private static TestDatabase ledgers() {
        TestDatabase database = LedgerDesk.ready(Vendor.H2);
        for (String own : List.of("A-1", "B-1", "C-1", "D-1")) {
            LedgerDesk.post(
                    database,
                    anActivity()
                            .called(own)
                            .in("MX", "100")
                            .dated("2", "2023-02-01")
                            .spending("10.00", "USD", "2023-03-05")
                            .spending("20.00", "USD", "2023-04-05")
                            .build());
        }
        LedgerDesk.post(
                database,
                LedgerDesk.ROPAN,
                anActivity()
                        .called("A-2")
                        .in("MX", "100")
                        .dated("2", "2023-02-01")
                        .build());
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE activity SET same_event_as = (SELECT a.id FROM activity a WHERE a.identifier = 'A-1') WHERE identifier = 'A-2'");
            handle.execute(
                    "INSERT INTO activity_result (id, activity, ordinal, type, title_en, title_es, description_en, description_es)"
                            + " SELECT 900, id, 1, '1', '=Trained?', '', '', '' FROM activity WHERE identifier = 'A-1'");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (901, 900, 1, '1', 'people', TRUE, '\"Prosecutors\" *', '', '', '')");
            handle.execute(
                    "INSERT INTO result_indicator (id, result, ordinal, measure, unit, ascending, title_en, title_es, description_en, description_es)"
                            + " VALUES (902, 900, 2, '2', '%', TRUE, 'Convicted', '', '', '')");
            handle.execute(
                    "INSERT INTO indicator_period (indicator, ordinal, period_start, period_end) VALUES (901, 1, DATE '2023-01-01', DATE '2023-06-30'),"
                            + " (902, 1, DATE '2023-01-01', DATE '2023-06-30'), (902, 2, DATE '2023-07-01', DATE '2023-12-31')");
            for (int period = 1; period <= 2; period++) {
                handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) VALUES (902, ?, 'actual', 1, ?, '', '', '', '', '', '', '', '')",
                        period,
                        new BigDecimal("20.25").add(BigDecimal.valueOf(period - 1)));
            }
            for (String sex : List.of("", "female", "male")) {
                handle.execute(
                        "INSERT INTO indicator_measurement (indicator, period, kind, ordinal, amount, said, sex, age_group, country, location, dimensions,"
                                + " comment_en, comment_es) VALUES (901, 1, 'actual', ?, 12.125, '', ?, '', '', '', '', '', '')",
                        sex.length() + 1,
                        sex);
            }
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (9, 'IST-9', 'donor-progress', 'region', 'all', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'k', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
            handle.execute(
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version, issued_at, claimed_at)"
                            + " VALUES (8, 'IST-8', 'treaty-state', 'state', 'MX', 'LPO-MEX', DATE '2023-01-01', DATE '2023-04-30', 'en', 'pdf', 'issued', 100, 1, 1,"
                            + " 'l', 1, CURRENT_TIMESTAMP, 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
            for (String fact : List.of(
                    "articles.reported assessment UNCAC:44:MX:7",
                    "articles.reported assessment UNCAC:16:MX:8",
                    "status.all.partly assessment UNCAC:44:MX:7",
                    "status.all.partly assessment UNCAC:16:MX:8",
                    "needs.all need UNCAC:16:MX:8:1")) {
                handle.execute(
                        "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                                + " VALUES (8, ?, (SELECT COUNT(*) FROM lineage_fact), ?, ?, '', '', 1, 'public')",
                        (Object[]) fact.split(" "));
            }
            int ordinal = 0;
            for (String counted : List.of("A-1", "A-2", "B-1", "C-1", "D-1")) {
                handle.execute(
                        "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity)"
                                + " VALUES (9, 'activities', ?, 'activity', ?, '', '', 1, 'internal')",
                        ++ordinal,
                        counted);
            }
            handle.execute(
                    "INSERT INTO lineage_fact (report, figure, ordinal, kind, reference, label_en, label_es, counted, sensitivity) VALUES"
                            + " (9, 'indicator.77.actual', 1, 'measurement', 'actual 2023-01-01/2023-06-30', '', '', 20.25, 'internal'),"
                            + " (9, 'indicator.77.cumulative', 1, 'measurement', 'actual 2022-01-01/2022-06-30', '', '', 20.25, 'internal'),"
                            + " (9, 'indicator.77.actual.sex~female', 1, 'measurement', 'actual 2023-01-01/2023-06-30', '', '', 20.25, 'internal'),"
                            + " (9, 'indicator.78.actual', 1, 'measurement', 'actual 2023-01-01/2023-06-30', '', '', 20.25, 'internal')");
            for (int at = 1; at <= 3; at++) {
                String article = String.valueOf(43 + at);
                handle.execute(
                        "INSERT INTO assessment (id, treaty, article, state) VALUES (?, 'UNCAC', ?, 'MX')",
                        at,
                        article);
                handle.execute(
                        "INSERT INTO assessment_version (id, assessment, version, recorded_at, recorded_by, status, assessed_on, source, source_status)"
                                + " VALUES (?, ?, 1, TIMESTAMP WITH TIME ZONE '2023-05-01 00:00:00+00', 1, 'partly', DATE '2023-04-01', 'Summary', 'public')",
                        10 + at,
                        at);
            }
        });
        trail(database);
        return database;
    }

    private static void trail(TestDatabase database) {
        for (String at : List.of("2024-01-01T00:00:00Z", "2024-01-01T01:00:00Z", "2024-01-02T23:59:59.123456Z")) {
            Trail trail = new Trail(database.dataSource(), Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
            database.inTransaction(() -> {
                trail.record(
                        new AuditEvent("account:1", "look", "thing:1", AuditEvent.DONE, "127.0.0.1", Map.of("a", "b")));
                return 0;
            });
        }
        database.jdbi().useTransaction(handle -> {
            LocalDate first = LocalDate.parse("2024-01-01");
            new DayHeads(handle).giveOut(first, OffsetDateTime.parse("2024-01-02T00:10:00Z"));
            handle.execute("DELETE FROM audit_particulars WHERE seq = 2");
            handle.execute("DELETE FROM audit_entry WHERE seq = 2");
        });
    }
}
