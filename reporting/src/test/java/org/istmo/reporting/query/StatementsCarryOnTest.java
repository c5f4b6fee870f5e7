package org.istmo.reporting.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.aggregate.Aggregate;
import org.istmo.reporting.aggregate.Aggregates;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.aggregate.Narrowing;
import org.istmo.reporting.aggregate.Quantity;
import org.istmo.reporting.aggregate.Question;
import org.istmo.reporting.aggregate.Span;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.statement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Statements over ledgers that nobody thought of, with parents, co-funding, overlaps, changes of agreement, closings and what comes late: each opens with
 * what the one before it closed with, and a donor's comes to those of its agreements and what is not yet allocated.
 */
class StatementsCarryOnTest {

    private static final int STEPS = 48;
    private static final LocalDate BEGIN = LocalDate.parse("2023-01-01");
    private static final LocalDate END = LocalDate.parse("2030-12-31");
    private static final LocalDate END_OF_MAY = LocalDate.parse("2023-05-31");
    private static final Scope STAFF = Scope.ofAudience(Sensitivity.CONFIDENTIAL);

    @ParameterizedTest
    @CsvSource({"H2,1", "POSTGRESQL,3"})
    void each_opens_with_what_the_last_one_closed_with_and_a_donors_is_the_sum_of_its_agreements(
            Vendor vendor, long seed) {
        ReportedLedger ledger = new ReportedLedger(vendor, seed);
        report(ledger.database());
        Map<LocalDate, List<String>> closings = new TreeMap<>();
        for (int step = 0; step < STEPS; step++) {
            ledger.step();
            String at = "seed " + seed + ", step " + step;
            LocalDate closed = ledger.closedThrough();
            if (closed.isAfter(BEGIN) && !closings.containsKey(closed)) {
                closings.put(closed, all(ledger.database(), BEGIN, closed));
            }
            if (step % 4 == 3) {
                carriesOn(ledger.database(), closings, at);
                addsUp(ledger.database(), at);
            }
        }
        opensWithTheLastBalance(ledger.database(), closings);
        assertTrue(closings.size() > 2, "closings");
        for (String rare : List.of("parent", "parent-apart", "same-money")) {
            assertTrue(ledger.count("allocation WHERE left_out = '" + rare + "'") > 0, rare);
        }
        assertTrue(ledger.count("entry WHERE cause = 'late'") > 0, "late");
        assertTrue(ledger.count("entry WHERE cause = 'agreement'") > 0, "agreement");
    }

    /** Dollars came in and were spent in May of an agreement in euros; a rate for April comes ten days after May was closed, within a month of its end. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_that_comes_after_a_close_moves_no_balance_that_was_reported(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        desk.post(StatementDesk.euros().with(StatementDesk.of("1", "100", "USD", "2023-05-20", "", "")));
        Asked agreement = new Asked(ScopeKind.GRANT, "E-1");
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("UPDATE exchange_rate SET loaded_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'");
            handle.execute("UPDATE entry SET posted_at = TIMESTAMP WITH TIME ZONE '2023-06-05 00:00:00+00'");
        });
        closing(desk.database(), 1, "2023-04-01", "close", "2023-06-08");
        closing(desk.database(), 2, "2023-05-01", "close", "2023-06-10");
        Map<String, List<BigDecimal>> reported = balances(desk.database(), agreement, BEGIN, END_OF_MAY);

        rateOfApril(desk.database(), "2023-06-20");

        assertEquals(reported, balances(desk.database(), agreement, BEGIN, END_OF_MAY));
        assertEquals(
                reported.values().stream().map(balance -> balance.get(1)).toList(),
                balances(desk.database(), agreement, END_OF_MAY.plusDays(1), END).values().stream()
                        .map(balance -> balance.get(0))
                        .toList());
        closing(desk.database(), 3, "2023-05-01", "reopen", "2023-06-21");
        assertNotEquals(reported, balances(desk.database(), agreement, BEGIN, END_OF_MAY), "open again");
        closing(desk.database(), 4, "2023-05-01", "close", "2023-06-22");
        assertNotEquals(reported, balances(desk.database(), agreement, BEGIN, END_OF_MAY), "closed with the rate");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rate_that_comes_while_the_month_is_open_counts(Vendor vendor) {
        StatementDesk desk = StatementDesk.inEuros(vendor);
        desk.post(StatementDesk.euros().with(StatementDesk.of("1", "100", "USD", "2023-05-20", "", "")));
        Asked agreement = new Asked(ScopeKind.GRANT, "E-1");
        desk.database().jdbi().useHandle(handle -> {
            handle.execute("UPDATE exchange_rate SET loaded_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'");
            handle.execute("UPDATE entry SET posted_at = TIMESTAMP WITH TIME ZONE '2023-06-05 00:00:00+00'");
        });
        closing(desk.database(), 1, "2023-04-01", "close", "2023-06-08");
        Map<String, List<BigDecimal>> before = balances(desk.database(), agreement, BEGIN, END_OF_MAY);

        rateOfApril(desk.database(), "2023-06-20");

        assertNotEquals(before, balances(desk.database(), agreement, BEGIN, END_OF_MAY));
    }

    private static void closing(TestDatabase database, long id, String month, String action, String day) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO month_closing (id, office, posting_month, action, account, done_at, reason) VALUES"
                                + " (?, 'LPO-MEX', ?, ?, 1, ?, 'Over')",
                        id,
                        LocalDate.parse(month),
                        action,
                        LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC)));
    }

    private static void rateOfApril(TestDatabase database, String loaded) {
        LedgerDesk.rate(database, "EUR", "2023-04-15", "0.5");
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE exchange_rate SET loaded_at = ? WHERE effective = DATE '2023-04-15'",
                        LocalDate.parse(loaded).atStartOfDay().atOffset(ZoneOffset.UTC)));
    }

    /** What was closed is read again as it was, and the statements of the months between two closings lead from one to the other. */
    private static void carriesOn(TestDatabase database, Map<LocalDate, List<String>> closings, String at) {
        LocalDate from = BEGIN;
        List<Map<String, BigDecimal>> opening =
                scopes().stream().map(scope -> Map.<String, BigDecimal>of()).toList();
        for (Map.Entry<LocalDate, List<String>> closing : closings.entrySet()) {
            LocalDate through = closing.getKey();
            assertEquals(closing.getValue(), all(database, BEGIN, through), at + ", opening after " + through);
            List<Map<String, BigDecimal>> closed = new ArrayList<>();
            for (int index = 0; index < scopes().size(); index++) {
                Map<String, BigDecimal> sum = new TreeMap<>(opening.get(index));
                statement(database, scopes().get(index), from, through)
                        .forEach((key, value) -> sum.merge(key, value, BigDecimal::add));
                closed.add(sum);
            }
            assertEquals(
                    closing.getValue(),
                    closed.stream().map(StatementsCarryOnTest::text).toList(),
                    at);
            opening = closed;
            from = through.plusDays(1);
        }
    }

    private static void opensWithTheLastBalance(TestDatabase database, Map<LocalDate, List<String>> closings) {
        LocalDate from = BEGIN;
        for (LocalDate through : closings.keySet()) {
            for (Asked scope : scopes()) {
                LocalDate opened = from;
                balances(database, scope, through.plusDays(1), END)
                        .forEach((grant, next) -> assertEquals(
                                closingOf(database, scope, grant, opened, through),
                                next.get(0),
                                through + ", " + grant));
            }
            from = through.plusDays(1);
        }
    }

    /** What the statement closed with that was issued then; nothing where the agreement had nothing yet. */
    private static BigDecimal closingOf(
            TestDatabase database, Asked scope, String grant, LocalDate from, LocalDate to) {
        List<BigDecimal> last = balances(database, scope, from, to).get(grant);
        return last == null ? new BigDecimal("0.00") : last.get(1);
    }

    private static void addsUp(TestDatabase database, String at) {
        for (String donor : ReportedLedger.DONORS) {
            Map<String, BigDecimal> sum = new TreeMap<>(notYetAllocated(database, donor));
            for (String grant : ReportedLedger.grantsOf(donor)) {
                statement(database, new Asked(ScopeKind.GRANT, grant), BEGIN, END)
                        .forEach((key, value) -> sum.merge(key, value, BigDecimal::add));
            }
            Map<String, BigDecimal> own = statement(database, new Asked(ScopeKind.DONOR, donor), BEGIN, END);
            assertEquals(text(own), text(sum), at + ", " + donor);
            assertEquals(spent(own), aggregated(database, donor), at + ", " + donor);
        }
    }

    private static BigDecimal spent(Map<String, BigDecimal> statement) {
        return statement.entrySet().stream()
                .filter(sum ->
                        sum.getKey().startsWith("expenditure") && sum.getKey().endsWith("usd"))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    /** What the cells say of the donor by agreement, added up. */
    private static BigDecimal aggregated(TestDatabase database, String donor) {
        Aggregate answer = new Aggregates(database.snapshots())
                .answer(
                        STAFF,
                        new Question(
                                Quantity.EXPENDITURE,
                                List.of(Dimension.GRANT),
                                "USD",
                                Span.EVER,
                                Narrowing.to(Map.of(Dimension.DONOR, List.of(donor)))));
        return answer.rows().stream()
                .map(row -> row.tally().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    private record Asked(ScopeKind kind, String key) {}

    private static List<Asked> scopes() {
        List<Asked> scopes = new ArrayList<>();
        for (String donor : ReportedLedger.DONORS) {
            scopes.add(new Asked(ScopeKind.DONOR, donor));
            ReportedLedger.grantsOf(donor).forEach(grant -> scopes.add(new Asked(ScopeKind.GRANT, grant)));
        }
        return scopes;
    }

    private static List<String> all(TestDatabase database, LocalDate from, LocalDate to) {
        return scopes().stream()
                .map(scope -> text(statement(database, scope, from, to)))
                .toList();
    }

    private static String text(Map<String, BigDecimal> sums) {
        Map<String, String> text = new TreeMap<>();
        sums.forEach((key, value) -> {
            if (value.signum() != 0) {
                text.put(key, value.stripTrailingZeros().toPlainString());
            }
        });
        return text.toString();
    }

    /** By measure and currency, in that currency and in dollars. */
    private static Map<String, BigDecimal> statement(TestDatabase database, Asked scope, LocalDate from, LocalDate to) {
        return database.jdbi().withHandle(handle -> {
            StatementQuery.write(handle, request(scope, from, to));
            Map<String, BigDecimal> sums = new TreeMap<>();
            handle.createQuery("SELECT measure, currency, sum(amount), coalesce(sum(usd), 0) FROM lineage"
                            + " WHERE report = 9 AND quarter <> 'earlier' GROUP BY measure, currency")
                    .map((row, context) -> {
                        String key = row.getString(1) + " " + row.getString(2);
                        sums.put(key, row.getBigDecimal(3));
                        sums.put(key + " usd", row.getBigDecimal(4));
                        return key;
                    })
                    .list();
            return sums;
        });
    }

    private static DraftRequest request(Asked scope, LocalDate from, LocalDate to) {
        return new DraftRequest(
                9, "IST-1", 1, scope.kind(), scope.key(), "LPO-MEX", from, to, STAFF, to, "http://localhost/reports/9");
    }

    /** The balances that the statement opens and closes with, by agreement. */
    private static Map<String, List<BigDecimal>> balances(
            TestDatabase database, Asked scope, LocalDate from, LocalDate to) {
        Statement statement = database.jdbi()
                .withHandle(handle -> new StatementQuery(Clock.systemUTC()).read(handle, request(scope, from, to)));
        Map<String, List<BigDecimal>> balances = new TreeMap<>();
        statement
                .accounts()
                .forEach(account -> balances.put(
                        account.grant(),
                        List.of(
                                account.before().closing().value(),
                                account.within().closing().value())));
        return balances;
    }

    /** The donor's parts that no agreement has yet, as its statement counts them. */
    private static Map<String, BigDecimal> notYetAllocated(TestDatabase database, String donor) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        statement(database, new Asked(ScopeKind.DONOR, donor), BEGIN, END);
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT l.measure, l.currency, sum(l.amount), coalesce(sum(l.usd), 0) FROM lineage l"
                                        + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part"
                                        + " WHERE l.report = 9 AND a.agreement IS NULL GROUP BY l.measure, l.currency")
                        .map((row, context) -> {
                            String key = row.getString(1) + " " + row.getString(2);
                            sums.put(key, row.getBigDecimal(3));
                            sums.put(key + " usd", row.getBigDecimal(4));
                            return key;
                        })
                        .list());
        return sums;
    }

    private static void report(TestDatabase database) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to,"
                                + " languages, formats, status, progress, next_step, report_version, idempotency_key,"
                                + " requested_by, requested_at, lock_version) VALUES (9, 'IST-1', 'donor-statement',"
                                + " 'donor', 'US-GOV-11', 'LPO-MEX', DATE '2023-01-01', DATE '2023-12-31', 'en', 'pdf',"
                                + " 'running', 0, 1, 1, 'k', 1, CURRENT_TIMESTAMP, 1)"));
    }
}
