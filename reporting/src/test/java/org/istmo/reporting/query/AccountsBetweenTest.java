package org.istmo.reporting.query;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.rate;
import static org.istmo.reporting.query.StatementDesk.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.statement.Account;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsBetweenTest {

    @ParameterizedTest
    @CsvSource({
        "H2,GRANT,E-1,balance.opening",
        "H2,DONOR,US-GOV-11,balance.opening.grant~7",
        "POSTGRESQL,GRANT,E-1,balance.opening",
        "POSTGRESQL,DONOR,US-GOV-11,balance.opening.grant~7"
    })
    void an_opening_is_the_last_closing_and_what_moved_in_the_gap(
            Vendor vendor, ScopeKind scope, String key, String opening) {
        StatementDesk desk = moved(vendor);
        BigDecimal closed = account(desk, scope, key, "2022-01-01", "2022-06-30")
                .within()
                .closing()
                .value();
        BigDecimal opened = account(desk, scope, key, "2023-01-01", "2023-12-31")
                .before()
                .closing()
                .value();

        BigDecimal moved =
                Objects.requireNonNull(between(desk, scope, "2022-06-30").get(opening));

        assertTrue(closed.signum() > 0);
        assertEquals(0, opened.subtract(closed).compareTo(moved), () -> closed + " + " + moved + " = " + opened);
        // 3 of interest, 50 and 10 spent, 47.50 for the pesos, which were 40 at the rate of the instalment.
        assertEquals(0, new BigDecimal("-97").compareTo(moved), moved::toString);
        assertEquals(Map.of(), between(desk, scope, "2022-12-31"));
    }

    private static Map<String, BigDecimal> between(StatementDesk desk, ScopeKind scope, String after) {
        return desk.database()
                .jdbi()
                .withHandle(
                        handle -> AccountsBetween.moved(handle, StatementDesk.REPORT, scope, LocalDate.parse(after)));
    }

    private static Account account(StatementDesk desk, ScopeKind scope, String key, String from, String to) {
        return desk.statement(scope, key, from, to).accounts().get(0);
    }

    /** Within the gap: interest, direct and support cost, another currency, a commitment that moves nothing. */
    private static StatementDesk moved(Vendor vendor) {
        StatementDesk desk = new StatementDesk(vendor);
        rate(desk.database(), "EUR", "2022-10-01", "0.95");
        desk.post(anActivity()
                .called("E-ACT")
                .with(of("1", "800", "EUR", "2022-02-03", "", ""))
                .with(of("4", "100", "EUR", "2022-06-01", "A.1", ""))
                .with(of("5", "3", "EUR", "2022-07-31", "", ""))
                .with(of("2", "500", "EUR", "2022-08-01", "", ""))
                .with(of("4", "50", "EUR", "2022-09-01", "A.1", ""))
                .with(of("4", "10", "EUR", "2022-09-30", "S", ""))
                .with(of("3", "1000", "MXN", "2022-10-02", "B", "travel"))
                .with(of("4", "70", "EUR", "2023-04-01", "A.1", "")));
        return desk;
    }
}
