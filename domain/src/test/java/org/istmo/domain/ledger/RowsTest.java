package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.closeThrough;
import static org.istmo.domain.ledger.LedgerDesk.money;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.postAll;
import static org.istmo.domain.ledger.LedgerDesk.postRows;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.istmo.domain.ledger.LedgerDesk.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.validation.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that stand for themselves. */
class RowsTest {

    private static final String BOOKS = DraftRow.accounts("books");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_is_known_again_by_its_document(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);

        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.ACCEPTED),
                outcomes(database, pv("A-1", "1", "10"), pv("A-1", "2", "5")));
        assertEquals(
                List.of(Outcome.UNCHANGED, Outcome.UPDATED),
                outcomes(database, pv("A-1", "1", "10"), pv("A-1", "2", "6")));

        assertEquals("16.00", money(database, "SELECT sum(usd) FROM cell"));
        assertEquals(4, number(database, "SELECT count(*) FROM entry"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_that_moves_to_another_activity_takes_its_money_along(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        postRows(database, LPO_MEX, pv("A-1", "1", "10"));

        assertEquals(List.of(Outcome.UPDATED), outcomes(database, pv("A-2", "1", "10")));

        assertEquals(
                "10.000000",
                money(
                        database,
                        "SELECT sum(amount) FROM entry WHERE activity = (SELECT id FROM activity WHERE identifier = 'A-2')"));
        assertEquals(
                "0.000000",
                money(
                        database,
                        "SELECT sum(amount) FROM entry WHERE activity = (SELECT id FROM activity WHERE identifier = 'A-1')"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_amount_of_nothing_takes_the_row_back(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        postRows(database, LPO_MEX, pv("A-1", "1", "10"));

        assertEquals(List.of(Outcome.UPDATED), outcomes(database, pv("A-1", "1", "0.00")));
        assertEquals(List.of(Outcome.UNCHANGED), outcomes(database, pv("A-1", "1", "0")));
        assertEquals(List.of(Outcome.ACCEPTED), outcomes(database, pv("A-1", "1", "10")));

        assertEquals("10.00", money(database, "SELECT sum(usd) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_document_twice_in_one_file_stands_as_it_was_said_last(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);

        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.UPDATED, Outcome.UNCHANGED),
                outcomes(database, pv("A-1", "1", "10"), pv("A-1", "1", "11"), pv("A-1", "1", "11")));

        assertEquals("11.00", money(database, "SELECT sum(usd) FROM cell"));
        assertTrue(proof(database).equal());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void one_document_in_two_ways_is_two_rows_and_said_so_once(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        postRows(database, LPO_MEX, pv("A-1", "1", "10"));

        List<Posted> posted = postRows(
                database,
                LPO_MEX,
                row(DraftRow.TEMPLATE, "A-1", "1", "10", "2023-05-31"),
                row(DraftRow.TEMPLATE, "A-1", "2", "10", "2023-05-31"));

        assertEquals(
                List.of("another-way-in"),
                posted.stream()
                        .flatMap(one -> one.notes().stream())
                        .map(Finding::code)
                        .toList());
        assertEquals("30.00", money(database, "SELECT sum(usd) FROM cell"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_stay_when_their_activity_states_its_transactions_and_follow_its_terms(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        postRows(database, LPO_MEX, pv("A-1", "1", "10"));

        Posted posted = post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("4", "USD", "2023-05-31")
                        .build());

        assertEquals(
                List.of("another-way-in"),
                posted.notes().stream().map(Finding::code).toList());
        assertEquals("14.00", money(database, "SELECT sum(usd) FROM cell WHERE place = 'MX'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_row_that_comes_late_is_posted_in_the_first_open_month(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        closeThrough(database, LPO_MEX, LocalDate.parse("2023-06-30"));

        postRows(database, LPO_MEX, pv("A-1", "1", "10"));

        assertEquals(
                1,
                number(
                        database,
                        "SELECT count(*) FROM entry WHERE cause = 'late' AND posting_month = DATE '2023-07-01'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_rows_are_posted_in_lots(Vendor vendor) {
        TestDatabase database = twoActivities(vendor);
        DraftRow[] many = new DraftRow[2_500];
        for (int index = 0; index < many.length; index++) {
            many[index] = pv(index % 2 == 0 ? "A-1" : "A-2", "D" + index, "1.01");
        }

        assertEquals(
                many.length,
                outcomes(database, many).stream()
                        .filter(Outcome.ACCEPTED::equals)
                        .count());
        assertEquals(
                many.length,
                outcomes(database, many).stream()
                        .filter(Outcome.UNCHANGED::equals)
                        .count());

        assertEquals("2525.00", money(database, "SELECT sum(usd) FROM cell"));
        assertTrue(proof(database).equal());
    }

    private static TestDatabase twoActivities(Vendor vendor) {
        TestDatabase database = ready(vendor);
        postAll(
                database,
                LPO_MEX,
                anActivity().called("A-1").build(),
                anActivity().called("A-2").build());
        return database;
    }

    private static DraftRow pv(String identifier, String document, String amount) {
        return row(BOOKS, identifier, document, amount, "2023-05-31");
    }

    private static List<Outcome> outcomes(TestDatabase database, DraftRow... rows) {
        return postRows(database, LPO_MEX, rows).stream().map(Posted::outcome).toList();
    }
}
