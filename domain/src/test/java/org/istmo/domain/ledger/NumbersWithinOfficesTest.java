package org.istmo.domain.ledger;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.domain.ledger.LedgerDesk.LPO_MEX;
import static org.istmo.domain.ledger.LedgerDesk.ROPAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftBuilder;
import org.istmo.domain.intake.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report knows what was posted since it was read by the numbers of each office's entries: they come in the order of the commits. */
class NumbersWithinOfficesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-08-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_a_batch_posts_for_another_office_comes_after_what_that_one_posted_meanwhile() {
        TestDatabase database = LedgerDesk.ready(Vendor.POSTGRESQL);
        LedgerDesk.post(database, ROPAN, spending("P-1").build());

        database.inTransaction(() -> {
            try (ActivityPostings.Batch batch =
                    new Ledger(database.dataSource(), database.snapshots(), CLOCK).begin(1, LPO_MEX)) {
                batch.post(spending("C-1").related("1", "P-1").build());
                meanwhile(database, spending("Q-1").build());
                batch.finish();
            }
            return 0;
        });

        long posted = number(
                database, "SELECT e.id FROM entry e JOIN activity a ON a.id = e.activity WHERE a.identifier = 'Q-1'");
        assertEquals(1, number(database, "SELECT COUNT(*) FROM entry WHERE reverses IS NOT NULL AND office = 'ROPAN'"));
        long reversal = number(database, "SELECT id FROM entry WHERE reverses IS NOT NULL");
        assertTrue(reversal > posted, () -> reversal + " and " + posted);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void numbers_that_are_renewed_are_greater_than_any_before(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi().useHandle(handle -> {
            Numbers early = new Numbers(handle);
            early.next();
            long late = new Numbers(handle).next();

            early.renew();

            long renewed = early.next();
            assertTrue(renewed > late, () -> renewed + " and " + late);
        });
    }

    private static Posted meanwhile(TestDatabase database, DraftActivity draft) {
        return CompletableFuture.supplyAsync(() -> LedgerDesk.post(database, ROPAN, draft))
                .join();
    }

    private static DraftBuilder spending(String identifier) {
        return anActivity().called(identifier).in("MX", "100").spending("10.00", "USD", "2023-03-05");
    }

    private static long number(TestDatabase database, String sql) {
        return LedgerDesk.number(database, sql);
    }
}
