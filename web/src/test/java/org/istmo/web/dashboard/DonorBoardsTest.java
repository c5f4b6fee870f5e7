package org.istmo.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.grant.Agreements;
import org.istmo.domain.grant.OwedReports;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.archive.IssuedFigures;
import org.istmo.reporting.archive.IssuedReports;
import org.istmo.reporting.schedule.OpenDuties;
import org.istmo.web.language.English;
import org.istmo.web.language.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DonorBoardsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-10T00:00:00Z"), ZoneOffset.UTC);
    private static final BoardFilter ANY =
            new BoardFilter(List.of("currency", "from", "to"), Map.<String, String>of()::get);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donor_reads_what_its_issued_statements_printed_and_nothing_of_another_or_of_a_draft(Vendor vendor) {
        DonorBoards boards = boards(issued(vendor));

        Plot plot = boards.statements(donor("XM-ONE"), ANY);

        assertEquals(
                List.of("G-7, Jan 2023 – Dec 2023"),
                plot.rows().stream().map(Plot.Row::label).toList());
        assertEquals("[10, 7, 3]", whole(plot.rows().get(0)));
        assertEquals("USD", plot.unit());
        assertTrue(boards.statements(donor("XM-NONE"), ANY).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_that_not_all_is_kept_of_is_left_out_and_counted(Vendor vendor) {
        Plot plot = boards(issued(vendor)).statements(donor("XM-TWO"), ANY);

        assertEquals(
                List.of("[1, 2, 3]"),
                plot.rows().stream().map(DonorBoardsTest::whole).toList());
        assertEquals("G-8", plot.rows().get(0).label().substring(0, 3));
        assertTrue(
                plot.notes().stream().anyMatch(note -> note.startsWith("1 agreements are left out")),
                plot.notes()::toString);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_issued_to_a_donor_counts_in_its_month(Vendor vendor) {
        Plot plot = boards(issued(vendor)).reports(donor("XM-ONE"), ANY);

        assertEquals(15, plot.rows().size());
        assertEquals(
                List.of("2024-02 [1, 0, 0]"),
                plot.rows().stream()
                        .filter(row -> row.values().get(0).signum() > 0)
                        .map(row -> row.code() + " " + whole(row))
                        .toList());
    }

    private static String whole(Plot.Row row) {
        return row.values().stream()
                .map(value -> value.toBigInteger().toString())
                .toList()
                .toString();
    }

    private static Scope donor(String code) {
        return new Scope(false, Optional.of(code), true, Set.of(), Sensitivity.INTERNAL);
    }

    private static DonorBoards boards(TestDatabase database) {
        Reading reading = English.reading();
        return new DonorBoards(
                new IssuedReports(database.dataSource()),
                new IssuedFigures(database.dataSource()),
                new OpenDuties(database.dataSource(), new OwedReports(database.dataSource(), CLOCK)),
                new Agreements(database.dataSource()),
                reading,
                new BoardWords(reading),
                CLOCK);
    }

    /** XM-ONE has a statement on its one agreement, and a draft; XM-TWO one on two agreements, of one of which a figure is not kept. */
    private static TestDatabase issued(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("INSERT INTO donor (code, name) VALUES ('XM-ONE', 'One'), ('XM-TWO', 'Two')");
            for (Object[] agreement :
                    new Object[][] {{7L, "G-7", "XM-ONE"}, {8L, "G-8", "XM-TWO"}, {9L, "G-9", "XM-TWO"}}) {
                handle.execute(
                        "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                                + " VALUES (?, ?, ?, 'LPO-MEX', 'Agreement', DATE '2023-01-01', DATE '2023-12-31', 'USD', 100, 1)",
                        agreement);
            }
            String report =
                    "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                            + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, issued_at, lock_version) VALUES (?, ?,"
                            + " 'donor-statement', ?, ?, 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', ?, 100, 3, 1, ?, 1,"
                            + " CURRENT_TIMESTAMP, TIMESTAMP '2024-02-05 12:00:00', 1)";
            handle.execute(report, 11, "IST-11", "grant", "G-7", "issued", "a");
            handle.execute(report, 12, "IST-12", "grant", "G-7", "draft", "b");
            handle.execute(report, 13, "IST-13", "donor", "XM-TWO", "issued", "c");
            String audience = "INSERT INTO report_audience (report, donor, agreement) VALUES (?, ?, 0)";
            handle.execute(audience, 11, "XM-ONE");
            handle.execute(audience, 12, "XM-ONE");
            handle.execute(audience, 13, "XM-TWO");
            for (int id = 11; id <= 13; id++) {
                handle.execute("INSERT INTO gist (report, made_at) VALUES (?, CURRENT_TIMESTAMP)", id);
            }
            List<List<Object>> figures = List.of(
                    List.of(11, 1, "income.in-USD.when~within", 10),
                    List.of(11, 2, "spent.in-USD.cost~direct.when~within", 5),
                    List.of(11, 3, "spent.in-USD.cost~support.when~within", 2),
                    List.of(11, 4, "balance.closing", 3),
                    List.of(12, 1, "income.in-USD.when~within", 99),
                    List.of(12, 2, "spent.in-USD.cost~direct.when~within", 99),
                    List.of(12, 3, "balance.closing", 99),
                    List.of(13, 1, "balance.closing.grant~8", 3),
                    List.of(13, 2, "income.in-USD.grant~8.when~within", 1),
                    List.of(13, 3, "spent.in-USD.grant~8.cost~direct.when~within", 2),
                    List.of(13, 4, "balance.closing.grant~9", 50));
            figures.forEach(figure -> handle.execute(
                    "INSERT INTO gist_figure (report, ordinal, figure_key, label_en, label_es, amount, unit_en, unit_es) VALUES (?, ?, ?, 'A', 'B', ?, 'USD', 'USD')",
                    figure.toArray()));
        });
        return database;
    }
}
