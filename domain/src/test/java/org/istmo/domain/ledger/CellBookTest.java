package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.keepAnew;
import static org.istmo.domain.ledger.LedgerDesk.number;
import static org.istmo.domain.ledger.LedgerDesk.post;
import static org.istmo.domain.ledger.LedgerDesk.proof;
import static org.istmo.domain.ledger.LedgerDesk.ready;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellBookTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_bent_cell_is_found_and_the_cells_can_be_built_anew(Vendor vendor) {
        TestDatabase database = posted(vendor);
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE cell SET usd = usd + 1 WHERE place = 'MX'");
            handle.execute("DELETE FROM support_cell");
        });

        CellProof proof = proof(database);

        assertFalse(proof.equal());
        assertTrue(
                proof.differences().stream()
                        .map(CellProof.Difference::table)
                        .toList()
                        .containsAll(List.of("cell", "support_cell")),
                proof::toString);
        assertEquals("MX", proof.differences().get(0).keys().get("place"));

        long cells = database.inTransaction(() -> book(database).rebuild(being(Role.FINANCE)));

        assertEquals(proof(database).cells(), cells);
        assertTrue(proof(database).equal());
        assertEquals(1, number(database, "SELECT count(*) FROM audit_entry WHERE action = 'cells.rebuild'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_bent_rollup_is_found(Vendor vendor) {
        TestDatabase database = posted(vendor);
        database.jdbi()
                .useHandle(handle -> handle.execute("UPDATE region_by_year SET parts = parts + 1 WHERE place = 'GT'"));

        CellProof proof = proof(database);

        assertEquals(1, proof.different());
        assertEquals("region_by_year", proof.differences().get(0).table());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE article_support SET activities = 3           | MX 2, GT 2
            UPDATE article_support SET endless = 0              | MX 0, GT 0
            UPDATE article_support SET last_start = NULL        | MX 0, GT 0
            DELETE FROM article_support WHERE place = 'MX'      | MX -1
            UPDATE activity SET sensitivity = 'confidential'    | MX -1, MX 1, GT -1, GT 1
            """)
    void what_is_kept_of_articles_is_held_against_the_activities(String bent, String expected) {
        for (Vendor vendor : Vendor.values()) {
            TestDatabase database = ready(vendor);
            post(
                    database,
                    anActivity()
                            .saying(details().article("UNCAC", "5", "40").build())
                            .dated("2", "2023-01-15")
                            .in("MX", "50")
                            .in("GT", "50")
                            .build());
            assertTrue(proof(database).equal());
            database.jdbi().useHandle(handle -> handle.execute(bent));

            List<CellProof.Difference> differences = proof(database).differences();

            assertEquals(
                    Set.of(expected.split(", ")),
                    differences.stream()
                            .map(one -> one.keys().get("place") + " " + one.parts())
                            .collect(Collectors.toSet()),
                    differences::toString);
            assertEquals("article_support", differences.get(0).table());
            keepAnew(database);
            assertTrue(proof(database).equal());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_administrator_is_told_how_many_differ_and_sees_no_money(Vendor vendor) {
        TestDatabase database = posted(vendor);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE cell SET amount = 0"));

        CellProof proof = book(database).prove(being(Role.ADMIN));

        assertFalse(proof.equal());
        assertTrue(proof.different() >= 2);
        assertEquals(List.of(), proof.differences());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void who_has_no_business_there_is_refused(Vendor vendor) {
        CellBook book = book(ready(vendor));

        assertThrows(Forbidden.class, () -> book.rebuild(being(Role.AUDITOR)));
        assertThrows(Forbidden.class, () -> book.rebuild(being(Role.OFFICER)));
        assertThrows(Forbidden.class, () -> book.prove(being(Role.OFFICER)));
        assertThrows(Forbidden.class, () -> book.prove(being(Role.DONOR)));
    }

    private static TestDatabase posted(Vendor vendor) {
        TestDatabase database = ready(vendor);
        post(
                database,
                anActivity()
                        .saying(details().framework("CRS", "50").build())
                        .in("MX", "50")
                        .in("GT", "50")
                        .spending("10", "USD", "2023-05-31")
                        .build());
        return database;
    }

    private static CellBook book(TestDatabase database) {
        return new CellBook(database.dataSource(), new Trail(database.dataSource(), Clock.systemUTC()));
    }

    private static Reader being(Role role) {
        return new Reader(
                1, "somebody", "Somebody", Set.of(role), Set.of(), Optional.empty(), false, Set.of(), "127.0.0.1");
    }
}
