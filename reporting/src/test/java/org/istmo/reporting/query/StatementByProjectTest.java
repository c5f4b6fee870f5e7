package org.istmo.reporting.query;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.istmo.domain.ledger.LedgerDesk.agree;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.statement.StatementComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementByProjectTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Scope AUDIENCE = Scope.ofAudience(Sensitivity.INTERNAL);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void parts_add_up_to_totals(Vendor vendor) {
        TestDatabase database = ready(vendor);
        bothOffices(database);

        Statement statement = read(database, ScopeKind.DONOR, "US-GOV-11");

        int expenditure = statement.measures().indexOf(Measure.EXPENDITURE);
        BigDecimal total = statement.usd().get(expenditure).value();
        BigDecimal projects = statement.projects().stream()
                .map(project -> project.usd().get(expenditure).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal quarters = statement.quarters().stream()
                .map(quarter -> quarter.usd().get(expenditure).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("65.01"), total);
        assertEquals(total, projects);
        assertEquals(total, quarters);
    }

    /** MEX-1 spent pesos and dollars, PAN-1 dollars alone, and a third one quetzales that have no rate. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_total_in_dollars_stands_only_where_it_says_more_than_the_one_above_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        bothOffices(database);
        assertEquals(
                List.of("1-total-MXN", "1-total-USD", "1-usd", "2-total-USD", "all-MXN", "all-USD", "all-usd"),
                totals(read(database, ScopeKind.DONOR, "US-GOV-11")));

        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("QUETZAL")
                        .spending("10", "GTQ", "2023-02-01")
                        .build());

        assertTrue(totals(read(database, ScopeKind.DONOR, "US-GOV-11")).contains("3-usd"));
    }

    private static List<String> totals(Statement statement) {
        return new StatementComposer()
                .compose(statement, Language.ES, "")
                .tables()
                .filter(table -> table.id().equals("projects"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.emphasis() != Row.Emphasis.PLAIN)
                .map(Row::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_quarter_of_the_period_stands_there_with_or_without_entries(Vendor vendor) {
        TestDatabase database = ready(vendor);

        Statement statement = read(database, ScopeKind.DONOR, "US-GOV-11");

        assertEquals(
                List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"),
                statement.quarters().stream().map(QuarterTotal::quarter).toList());
        assertEquals(List.of(), statement.projects());
        assertEquals(new BigDecimal("0.00"), statement.usd().get(0).value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_donors_money_is_not_in_it(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .fundedBy("XM-DAC-7")
                        .spending("99", "USD", "2023-02-01")
                        .build());

        assertEquals(List.of(), read(database, ScopeKind.DONOR, "US-GOV-11").projects());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreements_statement_holds_its_activities_alone(Vendor vendor) {
        TestDatabase database = ready(vendor);
        agree(database);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .fundedBy()
                        .spending("10", "USD", "2023-02-01")
                        .build());
        post(
                database,
                LPO_MEX,
                anActivity().called("A-2").spending("20", "USD", "2023-02-01").build());

        Statement statement = read(database, ScopeKind.GRANT, "G-1");

        assertEquals(
                List.of("A-1"),
                statement.projects().stream()
                        .map(project -> project.identifier())
                        .toList());
        assertEquals("US-GOV-11", statement.party().donor());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_statement_keeps_what_only_consolidated_figures_leave_out(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-1")
                        .handingOn("3", "10", "2023-02-01", new DraftParty("ROPAN", "", ""))
                        .spending("5", "USD", "2023-02-01")
                        .build());
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("A-2")
                        .related("1", "A-1")
                        .spending("4", "USD", "2023-02-01")
                        .build());

        Statement statement = read(database, ScopeKind.DONOR, "US-GOV-11");

        int disbursement = statement.measures().indexOf(Measure.DISBURSEMENT);
        int expenditure = statement.measures().indexOf(Measure.EXPENDITURE);
        assertEquals(new BigDecimal("10.00"), statement.usd().get(disbursement).value());
        assertEquals(new BigDecimal("4.00"), statement.usd().get(expenditure).value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_agreement_that_pays_a_parent_keeps_it_while_another_pays_the_child(Vendor vendor) {
        TestDatabase database = ready(vendor);
        LedgerDesk.agree(database, 5, "G-1", "US-GOV-11");
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-11");
        post(database, LPO_MEX, paid("P-1", "G-1").build());
        post(database, LPO_MEX, paid("C-1", "G-2").related("1", "P-1").build());
        post(database, LPO_MEX, paid("C-2", "G-2").related("1", "C-1").build());

        assertEquals(new BigDecimal("4.00"), spent(read(database, ScopeKind.GRANT, "G-1")));
        assertEquals(new BigDecimal("4.00"), spent(read(database, ScopeKind.GRANT, "G-2")));
        assertEquals(new BigDecimal("8.00"), spent(read(database, ScopeKind.DONOR, "US-GOV-11")));
    }

    private static DraftBuilder paid(String identifier, String grant) {
        return anActivity()
                .called(identifier)
                .saying(details().grant(grant).build())
                .spending("4", "USD", "2023-02-01");
    }

    private static BigDecimal spent(Statement statement) {
        return statement
                .usd()
                .get(statement.measures().indexOf(Measure.EXPENDITURE))
                .value();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_amount_without_a_rate_stands_in_its_currency_and_in_no_dollar_figure(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .spending("10", "GTQ", "2023-02-01")
                        .spending("5", "USD", "2023-02-01")
                        .build());

        Statement statement = read(database, ScopeKind.DONOR, "US-GOV-11");

        Cell quetzales =
                statement.totals().get(0).cells().get(statement.measures().indexOf(Measure.EXPENDITURE));
        assertEquals("GTQ", quetzales.transacted().currency());
        assertNull(quetzales.usd());
        assertEquals(1, statement.leftOut().entriesWithoutRate());
        assertEquals(
                new BigDecimal("5.00"),
                statement
                        .usd()
                        .get(statement.measures().indexOf(Measure.EXPENDITURE))
                        .value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void words_above_the_audience_are_withheld_and_counted_and_their_money_stays(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("SECRET-1")
                        .spending("10", "USD", "2023-02-01")
                        .build());
        database.jdbi().useHandle(handle -> handle.execute("UPDATE activity SET sensitivity = 'confidential'"));

        Statement statement = read(database, ScopeKind.DONOR, "US-GOV-11");

        assertEquals(1, statement.leftOut().activitiesAboveAudience());
        assertFalse(statement.toString().contains("SECRET-1"));
        assertEquals(
                new BigDecimal("10.00"),
                statement
                        .usd()
                        .get(statement.measures().indexOf(Measure.EXPENDITURE))
                        .value());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_provisional_until_every_office_in_it_has_closed_its_period(Vendor vendor) {
        TestDatabase database = ready(vendor);
        bothOffices(database);
        close(database, "LPO-MEX");
        assertTrue(read(database, ScopeKind.DONOR, "US-GOV-11").imprint().provisional());

        close(database, "ROPAN");
        Imprint imprint = read(database, ScopeKind.DONOR, "US-GOV-11").imprint();
        assertFalse(imprint.provisional());
        assertEquals("America/Mexico_City", imprint.zone());
    }

    private static void close(TestDatabase database, String office) {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE office SET closed_through = DATE '2023-12-31' WHERE code = ?", office));
    }

    private static void bothOffices(TestDatabase database) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO exchange_rate (id, currency, effective, version, units_per_usd, source, loaded_at)"
                                + " VALUES (77, 'MXN', DATE '2023-01-01', 1, 20, 'test', CURRENT_TIMESTAMP)"));
        post(
                database,
                LPO_MEX,
                anActivity()
                        .called("MEX-1")
                        .in("MX", "50")
                        .in("GT", "50")
                        .spending("100.01", "MXN", "2023-02-01")
                        .spending("-0.01", "USD", "2023-03-01")
                        .transacting("2", "7", "USD", "2023-08-01")
                        .build());
        post(
                database,
                ROPAN,
                anActivity()
                        .called("PAN-1")
                        .spending("60.02", "USD", "2023-12-31")
                        .spending("1000", "USD", "2024-01-01")
                        .build());
    }

    private static TestDatabase ready(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) VALUES (9, 'IST-1',"
                                + " 'donor-statement', 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf', 'running', 0, 1, 1, 'k', 1,"
                                + " CURRENT_TIMESTAMP, 1)"));
        return database;
    }

    private static Statement read(TestDatabase database, ScopeKind kind, String key) {
        DraftRequest request = new DraftRequest(
                9,
                "IST-1",
                1,
                kind,
                key,
                "LPO-MEX",
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                AUDIENCE,
                LocalDate.parse("2024-02-01"),
                "http://localhost/reports/9");
        return SnapshotTransaction.on(database.snapshots(), handle -> new StatementQuery(CLOCK).read(handle, request));
    }
}
