package org.istmo.reporting.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.export.Cover;
import org.istmo.reporting.export.EngagedFilter;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.export.TransactionLedger;
import org.istmo.reporting.issue.PublicAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Working papers: a row for every item of a sample, with all columns of the ledger and the place for what came of it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WorkingPapers {

    private Jdbi snapshots;
    private Clock clock;

    protected WorkingPapers() {}

    @Inject
    public WorkingPapers(@Snapshot DataSource snapshots, Clock clock) {
        this.snapshots = IstmoJdbi.on(snapshots);
        this.clock = clock;
    }

    /**
     * Writes the paper of a sample, its items as they stand now; its cover bears the position of the trail at which the sample was drawn. What the filter takes
     * of an entry is what the sample was drawn from: an entry's parts never change. What its activity says of itself may have since, and leaves no item out.
     *
     * @param filter that the sample was drawn by
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an auditor or a donor's verifier
     * @throws IOException when the file cannot be written
     */
    public void write(Reader reader, KeptSample sample, ActivityFilter filter, PublicAddress address, LedgerFile file)
            throws IOException {
        reader.mustBe(Role.AUDITOR, Role.VERIFIER);
        try {
            SnapshotTransaction.on(snapshots, handle -> {
                try {
                    return written(handle, reader, sample, filter, address, file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Cover written(
            Handle handle,
            Reader reader,
            KeptSample sample,
            ActivityFilter filter,
            PublicAddress address,
            LedgerFile file)
            throws IOException {
        Scope scope = Scope.auditing(reader);
        SampleRows rows = new SampleRows(handle, scope, Optional.empty());
        List<SampleItem> items = rows.items(sample.id());
        TransactionLedger whole = new TransactionLedger(ActivityFilter.ALL, address.url());
        TransactionLedger taken = new TransactionLedger(
                new EngagedFilter(handle, scope).of(filter).ofItsMoney(), address.url());
        file.begin(PaperRows.columns(taken.columns()));
        PaperRows paper = new PaperRows(taken.columns(), rows.strata(sample), items, file);
        for (SampleItem item : items) {
            List<Long> entry = List.of(item.facts().entry());
            taken.read(handle, scope, entry, paper);
            if (!paper.has(item)) {
                whole.read(handle, scope, entry, paper::takeWithoutShares);
            }
        }
        Cover cover = new Cover(
                ExportedLedger.TRANSACTIONS,
                reader.displayName() + " (" + reader.name() + ")",
                clock.instant(),
                sample.terms().asked(),
                sample.position(),
                items.size(),
                List.of(),
                scope.engagement().isPresent());
        file.end(cover);
        return cover;
    }
}
