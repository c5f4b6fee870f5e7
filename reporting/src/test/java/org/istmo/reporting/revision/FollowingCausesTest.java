package org.istmo.reporting.revision;

import static org.istmo.reporting.query.StatementDesk.euros;
import static org.istmo.reporting.query.StatementDesk.of;
import static org.istmo.reporting.revision.TwoVersions.AFTER;
import static org.istmo.reporting.revision.TwoVersions.BEFORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.Cause;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Changes.Share;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.query.ReportedLedger;
import org.istmo.reporting.query.StatementDesk;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.statement.StatementComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exchange gain or loss, computed support cost, open commitments and the balances that they are in: each change has the causes of the rows behind it. */
class FollowingCausesTest {

    private static final String EXCHANGE = "balance.exchange.within";
    private static final String COMPUTED = "support.computed.within";
    private static final String OPEN = "commitments.open";
    private static final String CLOSING = "balance.closing";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_later_moves_exchange_support_cost_and_commitments_as_a_late_entry(Vendor vendor) {
        Two versions = Two.of(StatementDesk.inEuros(vendor));

        versions.desk().post(euros().with(of("3", "10", "USD", "2023-05-04", "B", "travel")));

        Map<String, String> told = versions.told();
        // 9 euros at the rate of the day, 8 at the instalment's; 13% of 9 is 1.17.
        assertEquals("1: late-entry 1", told.get(EXCHANGE));
        assertEquals("1.17: late-entry 1.17", told.get(COMPUTED));
        assertEquals("-9: late-entry -9", told.get(OPEN));
        assertEquals("-8: late-entry -8", told.get(CLOSING));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void another_rate_of_the_instalment_moves_the_exchange_gain_as_a_rate(Vendor vendor) {
        Two versions = Two.of(StatementDesk.inEuros(vendor));

        LedgerDesk.rate(versions.desk().database(), "EUR", "2022-01-01", "1");
        LedgerDesk.settle(versions.desk().database(), Cause.RATE, "E-ACT");

        Map<String, String> told = versions.told();
        // 270 euros were spent as 300 dollars: against 240 at 0.8, and now 300 at 1.
        assertEquals("-60: rate -60", told.get(EXCHANGE));
        assertEquals("-60: rate -60", told.get(CLOSING));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_reported_otherwise_moves_them_as_a_correction(Vendor vendor) {
        Two versions = Two.of(StatementDesk.inEuros(vendor));

        versions.desk().post(StatementDesk.euros("60"));

        Map<String, String> told = versions.told();
        assertEquals("1.3: correction 1.3", told.get(COMPUTED));
        assertEquals("-10: correction -10", told.get(OPEN));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void only_the_agreements_own_terms_are_terms(Vendor vendor) {
        Two versions = Two.of(StatementDesk.inEuros(vendor));

        versions.desk().post(euros().with(of("4", "100", "EUR", "2023-05-04", "B", "travel")));
        versions.desk().database().jdbi().useHandle(handle -> {
            handle.execute("UPDATE agreement SET support_rate = 10");
            handle.execute("UPDATE agreement_budget_line SET amount = 770 WHERE code = 'A.1'");
        });

        Map<String, String> told = versions.told();
        // 13% of 320 was 41.60, 10% of them is 32, and of the 100 that came later 10.
        assertEquals("0.4: late-entry 10, terms -9.6", told.get(COMPUTED));
        assertEquals("-3: terms -3", told.get("support.rate"));
        assertEquals("70: terms 70", told.get("budget.total"));
        assertEquals("-100: late-entry -100", told.get(CLOSING));
    }

    /** In euros, over ledgers that nobody thought of. */
    @ParameterizedTest
    @CsvSource({"H2,2", "POSTGRESQL,5"})
    void the_causes_of_every_figure_of_a_statement_are_all_of_its_difference(Vendor vendor, long seed) {
        ReportedLedger ledger = new ReportedLedger(vendor, seed);
        TestDatabase database = ledger.database();
        new TwoVersions(database);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE agreement SET currency = 'EUR', support_rate = 13"));
        Set<String> followed = new TreeSet<>();
        for (int round = 0; round < 4; round++) {
            steps(ledger);
            Statement before = donors(database, BEFORE);
            steps(ledger);
            Statement after = donors(database, AFTER);
            for (ChangedFigure change : changes(database, before, after)) {
                String about = "seed " + seed + ", round " + round + ", " + change;
                assertEquals(0, TwoVersions.difference(change).compareTo(whole(change)), about);
                change.causes().forEach(share -> assertFalse(share.cause().equals("terms"), about));
                followed.add(change.key().replaceAll("\\..*", ""));
            }
        }
        assertTrue(followed.contains("balance"), followed::toString);
    }

    private static void steps(ReportedLedger ledger) {
        for (int step = 0; step < 8; step++) {
            ledger.step();
        }
    }

    private static Statement donors(TestDatabase database, long report) {
        return StatementDesk.read(database, report, ScopeKind.DONOR, "US-GOV-11", "2023-03-01", "2023-12-31");
    }

    private static List<ChangedFigure> changes(TestDatabase database, Statement before, Statement after) {
        return database.jdbi()
                .withHandle(handle -> new Comparison(handle, BEFORE, AFTER).of(figures(before), figures(after)));
    }

    private static List<Figure> figures(Statement statement) {
        StatementComposer composer = new StatementComposer();
        return DocumentFigures.of(
                composer.compose(statement, Language.EN, ""), composer.compose(statement, Language.ES, ""));
    }

    private static BigDecimal whole(ChangedFigure change) {
        BigDecimal before = change.before();
        BigDecimal after = change.after();
        return (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
    }

    /** A statement of the agreement in euros, read before and after what a test does. */
    private record Two(StatementDesk desk, Statement before) {

        static Two of(StatementDesk desk) {
            desk.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM report"));
            new TwoVersions(desk.database());
            return new Two(desk, read(desk, BEFORE));
        }

        private static Statement read(StatementDesk desk, long report) {
            return StatementDesk.read(desk.database(), report, ScopeKind.GRANT, "E-1", "2023-01-01", "2023-12-31");
        }

        /** Each change by its key, as {@code difference: cause difference, …}. */
        Map<String, String> told() {
            desk.database()
                    .jdbi()
                    .useHandle(handle -> handle.execute("UPDATE report SET scope_kind = 'grant', scope_key = 'E-1'"));
            Map<String, String> told = new TreeMap<>();
            for (ChangedFigure change : changes(desk.database(), before, read(desk, AFTER))) {
                assertEquals(0, TwoVersions.difference(change).compareTo(whole(change)), change::toString);
                List<String> causes = change.causes().stream()
                        .map(share -> share.cause() + " " + plain(share))
                        .toList();
                told.put(
                        change.key(),
                        whole(change).stripTrailingZeros().toPlainString() + ": " + String.join(", ", causes));
            }
            return told;
        }

        private static String plain(Share share) {
            return share.difference().stripTrailingZeros().toPlainString();
        }
    }
}
