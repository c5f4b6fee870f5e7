package org.istmo.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.ActivityPostings.Batch;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.LedgerDesk;

/** What posting costs, cells and rollups included, beside a plain batch insert of the same rows. */
final class PostingBench {

    private static final int ACTIVITY = 200;
    /** Activities that are posted together: as many of this size as an import posts together. */
    private static final int LOT = 25;

    private static final int ROUNDS = 3;

    private PostingBench() {}

    static void run(int transactions, PrintStream out) throws Exception {
        plain(post(2_000).database());
        double posted = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Posted one = post(transactions);
            posted = Math.min(posted, one.milliseconds());
            plain = Math.min(plain, plain(one.database()));
        }
        out.printf(
                Locale.ROOT,
                "%nposting %,d transactions: %,.0f ms; plain insert of the same rows: %,.0f ms; ratio %.2f (the best of %d rounds each)%n",
                transactions,
                posted,
                plain,
                posted / plain,
                ROUNDS);
    }

    private record Posted(TestDatabase database, double milliseconds) {}

    private static Posted post(int transactions) throws Exception {
        TestDatabase database = LedgerDesk.ready(Vendor.POSTGRESQL);
        BenchDrafts.agreements(database);
        List<DraftActivity> drafts = new BenchDrafts().of(transactions / ACTIVITY, ACTIVITY);
        Ledger ledger = new Ledger(
                database.dataSource(),
                database.snapshots(),
                Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC));
        double milliseconds = Stopwatch.once(() -> database.inTransaction(() -> {
            try (Batch batch = ledger.begin(1, LedgerDesk.LPO_MEX)) {
                for (int from = 0; from < drafts.size(); from += LOT) {
                    batch.post(drafts.subList(from, Math.min(drafts.size(), from + LOT)));
                }
                batch.finish();
            }
            return true;
        }));
        return new Posted(database, milliseconds);
    }

    /** Milliseconds of inserting another database's rows into an empty one. */
    static double plain(TestDatabase source) throws Exception {
        TestDatabase target = LedgerDesk.ready(Vendor.POSTGRESQL);
        PlainInsert.into(target.dataSource(), PlainInsert.beneath(source.dataSource()));
        List<PlainInsert> rows = PlainInsert.ledgerOf(source.dataSource());
        return Stopwatch.once(() -> PlainInsert.into(target.dataSource(), rows));
    }
}
