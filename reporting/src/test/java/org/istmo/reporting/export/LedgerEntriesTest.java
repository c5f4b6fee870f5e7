package org.istmo.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.issue.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEntriesTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_entry_is_what_its_row_of_the_ledger_says_with_its_parts_and_what_took_it_back(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        long shared = Verifiers.entry(database, "V-1", "2023-03-05");
        LedgerEntry entry = of(database, Staff.AUDITOR, shared);
        TakenRows ledger = TakenRows.of(database, ExportedLedger.TRANSACTIONS, Map.of());

        ledger.rows.stream()
                .filter(row -> Long.toString(shared).equals(row.get("transaction")))
                .forEach(row -> row.forEach((column, cell) -> assertEquals(cell, entry.text(column), column)));
        assertEquals(List.of("G-7 60.00", "G-8 40.00"), parts(entry));
        assertEquals(Optional.empty(), entry.reversedBy());

        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE entry SET reverses = ? WHERE id = ?", shared, shared + 1));
        assertEquals(
                Optional.of(shared + 1), of(database, Staff.AUDITOR, shared).reversedBy());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_donors_verifier_has_their_part_of_an_entry_of_their_dates_and_no_words_above_their_level(Vendor vendor) {
        TestDatabase database = Verifiers.ledger(vendor);
        LedgerEntry own = of(database, Verifiers.ONE, Verifiers.entry(database, "V-1", "2023-03-05"));
        LedgerEntry above = of(database, Verifiers.ONE, Verifiers.entry(database, "V-3", "2023-03-07"));

        assertEquals(List.of("G-7 60.00"), parts(own));
        assertEquals("60.000000", own.text("value"));
        assertEquals("withheld", above.text("activity"));
        assertFalse(above.cells().toString().contains("V-3"), above::toString);
        for (long others : List.of(
                Verifiers.entry(database, "V-2", "2023-03-06"),
                Verifiers.entry(database, "V-1", "2023-04-02"),
                Long.MAX_VALUE)) {
            assertThrows(Missing.class, () -> of(database, Verifiers.ONE, others));
        }
        for (Reader closed : List.of(Staff.ADMIN, Staff.DONOR)) {
            assertThrows(Forbidden.class, () -> of(database, closed, Verifiers.entry(database, "V-1", "2023-03-05")));
        }
    }

    private static LedgerEntry of(TestDatabase database, Reader reader, long entry) {
        return new LedgerEntries(database.snapshots(), new PublicAddress("https://istmo.example"))
                .withId(Scope.auditing(reader), entry);
    }

    private static List<String> parts(LedgerEntry entry) {
        return entry.parts().stream()
                .map(part -> part.grant() + " " + part.amount().setScale(2).add(BigDecimal.ZERO))
                .toList();
    }
}
