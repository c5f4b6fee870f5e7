package org.istmo.reporting.export;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.istmo.reporting.export.IssuedOverLedger.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.reconcile.Apart;
import org.istmo.reporting.reconcile.Reconciliation;
import org.junit.jupiter.api.Test;

/** A ledger is held against so many reports, and for so long; which were not looked at is said of each. */
class BoundedReadingTest {

    @Test
    void what_there_was_no_time_for_is_named_report_by_report() {
        TestDatabase database = withReports(4);

        Reconciliation found = found(database, new SlowClock(4));

        assertEquals(
                List.of("IST-4", "IST-3"),
                found.reports().stream()
                        .map(one -> one.by().report().orElseThrow().report().number())
                        .toList());
        assertEquals(List.of("IST-2 TOO_LONG", "IST-1 TOO_LONG"), apart(found));
    }

    @Test
    void what_is_beyond_two_hundred_is_named_report_by_report() {
        TestDatabase database = withReports(203);

        Reconciliation found = found(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertEquals(200, found.reports().size());
        assertEquals(List.of("IST-3 TOO_MANY", "IST-2 TOO_MANY", "IST-1 TOO_MANY"), apart(found));
    }

    private static List<String> apart(Reconciliation found) {
        return found.apart().stream()
                .map((Apart one) -> one.report().number() + " " + one.why())
                .toList();
    }

    private static Reconciliation found(TestDatabase database, Clock clock) {
        return LostRowsTest.found(
                database,
                ExportedLedger.TRANSACTIONS,
                ActivityFilter.ALL,
                "nothing is lost",
                "expenditure.usd 5.00",
                clock);
    }

    private static TestDatabase withReports(int reports) {
        TestDatabase database = LedgerDesk.ready(Vendor.H2);
        LedgerDesk.post(
                database,
                anActivity()
                        .called("A-1")
                        .in("MX", "100")
                        .spending("5.00", "USD", "2023-03-10")
                        .build());
        for (int id = 1; id <= reports; id++) {
            issued(database, id, ScopeKind.REGION, "all", "1 = 1");
        }
        return database;
    }

    /** On which so many seconds go by each time that somebody looks. */
    private static final class SlowClock extends Clock {

        private final int seconds;
        private Instant now = Instant.EPOCH;

        SlowClock(int seconds) {
            this.seconds = seconds;
        }

        @Override
        public Instant instant() {
            Instant told = now;
            now = now.plusSeconds(seconds);
            return told;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
