package org.istmo.reporting.export;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.aggregate.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportedTransactionsTest {

    private static final String[] CONTRACT = {
        "transaction",
        "activity",
        "office",
        "type",
        "date",
        "value",
        "currency",
        "value_usd",
        "rate",
        "rate_source",
        "grant",
        "donor",
        "country",
        "theme",
        "period",
        "counted"
    };

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_entry_is_a_row_with_its_rate_and_reversals_are_rows_of_their_own(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        LedgerDesk.rate(database, "MXN", "2023-03-01", "20");
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "60")
                        .in("PA", "40")
                        .theme("corruption", "100")
                        .spending("100.00", "MXN", "2023-03-05")
                        .build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "60")
                        .in("PA", "40")
                        .theme("corruption", "100")
                        .spending("110.00", "MXN", "2023-03-05")
                        .build());

        TakenRows taken = TakenRows.of(database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL);

        assertEquals(
                List.of(CONTRACT),
                ExportedLedger.TRANSACTIONS.columns().stream()
                        .map(Column::name)
                        .limit(CONTRACT.length)
                        .toList());
        assertEquals(List.of("100.000000", "-100.000000", "110.000000"), taken.column("value"));
        assertEquals(List.of("5.00", "-5.00", "5.50"), taken.column("value_usd"));
        Map<String, String> first = taken.rows.get(0);
        assertEquals("A-1", first.get("activity"));
        assertEquals(0, new BigDecimal("20").compareTo(new BigDecimal(first.get("rate"))));
        assertEquals("test", first.get("rate_source"));
        assertEquals("G-1", first.get("grant"));
        assertEquals("US-GOV-11", first.get("donor"));
        assertEquals(
                Set.of("MX", "PA"), Set.of(first.getOrDefault("country", "").split(";")));
        assertEquals("corruption", first.get("theme"));
        assertEquals("2023-03", first.get("period"));
        assertEquals("true", first.get("counted"));
        assertEquals(first.get("transaction"), taken.rows.get(1).get("reverses"));
        assertEquals("https://istmo.example/entries/" + first.get("transaction"), first.get("evidence"));
        assertEquals(3, taken.cover().rows());
        assertEquals("5.50", taken.cover().sums().get(0).usd().toPlainString());
        assertEquals("110.000000", taken.cover().sums().get(0).value().toPlainString());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_filter_takes_comes_to_what_the_figures_say(Vendor vendor) {
        TestDatabase database = ledger(vendor);

        for (Dimension dimension : List.of(
                Dimension.COUNTRY,
                Dimension.THEME,
                Dimension.DONOR,
                Dimension.GRANT,
                Dimension.TREATY,
                Dimension.FRAMEWORK)) {
            String code = Map.of(
                            Dimension.COUNTRY,
                            "MX",
                            Dimension.THEME,
                            "forensics",
                            Dimension.DONOR,
                            "US-GOV-1",
                            Dimension.GRANT,
                            "G-2",
                            Dimension.TREATY,
                            "UNCAC",
                            Dimension.FRAMEWORK,
                            "SICA-UNODC")
                    .get(dimension);
            TakenRows taken = TakenRows.of(
                    database, ExportedLedger.TRANSACTIONS, Map.of(By.valueOf(dimension.name()), List.of(code)));
            BigDecimal figure = new Aggregates(database.snapshots())
                    .answer(
                            Scope.ofAudience(Sensitivity.CONFIDENTIAL),
                            new Question(
                                    Quantity.EXPENDITURE,
                                    List.of(),
                                    "USD",
                                    Span.EVER,
                                    Narrowing.to(Map.of(dimension, List.of(code)))))
                    .total()
                    .value();

            assertTrue(figure.signum() > 0, dimension::toString);
            assertEquals(figure.toPlainString(), sum(taken, "share_usd").toPlainString(), dimension::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void dates_are_those_of_the_transaction_and_words_those_of_the_activity(Vendor vendor) {
        TestDatabase database = ledger(vendor);

        ActivityFilter march = new ActivityFilter(
                Map.of(), Optional.of(LocalDate.parse("2023-03-01")), Optional.of(LocalDate.parse("2023-03-31")), "");
        ActivityFilter nothing = new ActivityFilter(Map.of(), Optional.empty(), Optional.empty(), "nobody wrote this");

        assertEquals(
                List.of("2023-03-10"),
                TakenRows.of(database, ExportedLedger.TRANSACTIONS, march).column("date"));
        TakenRows none = TakenRows.of(database, ExportedLedger.TRANSACTIONS, nothing);
        assertEquals(List.of(), none.rows);
        assertEquals(0, none.cover().rows());
        assertEquals(List.of(), none.cover().sums());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void amounts_of_thirty_digits_stay_exact(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("123456789012345678901234.123456", "USD", "2023-03-05")
                        .build());

        assertEquals(
                List.of("123456789012345678901234.123456"),
                TakenRows.of(database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL)
                        .column("value"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_ledger_of_several_pieces_is_read_to_its_end_once(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        var draft = anActivity().called("A-1").in("MX", "100");
        for (int each = 0; each < 2_050; each++) {
            draft.spending((each + 1) + ".00", "USD", "2023-03-05");
        }
        LedgerDesk.post(database, draft.build());

        List<String> numbers = TakenRows.of(database, ExportedLedger.TRANSACTIONS, ActivityFilter.ALL)
                .column("transaction");

        assertEquals(2_050, numbers.size());
        assertEquals(
                numbers,
                numbers.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparingLong(Long::parseLong))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "H2")
    void nobody_but_an_auditor_takes_one_and_treaties_are_not_crossed_with_frameworks(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        for (Role role : List.of(Role.OFFICER, Role.FINANCE, Role.HEAD, Role.TREATY, Role.ADMIN, Role.DONOR)) {
            Reader reader =
                    new Reader(1, "r", "R", Set.of(role), Set.of(), Optional.of("US-GOV-11"), true, Set.of(), "");
            for (ExportedLedger ledger : ExportedLedger.values()) {
                assertThrows(Forbidden.class, () -> TakenRows.by(reader, database, ledger, ActivityFilter.ALL));
            }
        }
        assertThrows(
                Invalid.class,
                () -> TakenRows.of(
                        database,
                        ExportedLedger.TRANSACTIONS,
                        Map.of(By.TREATY, List.of("UNCAC"), By.FRAMEWORK, List.of("SICA-UNODC"))));
    }

    private static BigDecimal sum(TakenRows taken, String column) {
        return taken.column(column).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static TestDatabase ledger(Vendor vendor) {
        TestDatabase database = LedgerDesk.ready(vendor);
        LedgerDesk.agree(database);
        LedgerDesk.agree(database, 6, "G-2", "US-GOV-1");
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "60")
                        .in("PA", "40")
                        .theme("forensics", "50")
                        .theme("corruption", "50")
                        .spending("100.01", "USD", "2023-03-10")
                        .spending("33.33", "USD", "2023-04-10")
                        .saying(details()
                                .article("UNCAC", "44", "30")
                                .framework("SICA-UNODC", "25")
                                .build())
                        .build());
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-2")
                        .in("GT", "100")
                        .theme("forensics", "100")
                        .spending("10.01", "USD", "2023-05-10")
                        .saying(details().grant("G-2").build())
                        .build());
        return database;
    }
}
