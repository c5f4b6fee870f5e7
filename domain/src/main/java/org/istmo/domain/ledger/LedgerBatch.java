package org.istmo.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.activity.ArticleSupport;
import org.istmo.domain.activity.ChangedActivities;
import org.istmo.domain.activity.ContentRecords;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Rows;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.intake.Afterwards;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.RowOutcome;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.Donors;
import org.istmo.domain.result.ResultPosting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Posts the activities and rows of one file. */
class LedgerBatch implements ActivityPostings.Batch {

    private final Handle handle;
    private final long receipt;
    private final LotPosting lots;
    private final Entries entries;
    private final Touched touched;
    private final RowPosting rows;
    private final ResultPosting results;
    private final Optional<Afterwards> afterwards;
    private final ChangedActivities changes;
    private final ChangedRows changedRows;
    private final ArticleSupport supports;

    LedgerBatch(
            Handle handle,
            Jdbi snapshots,
            long receipt,
            OfficeCode office,
            Instant now,
            Optional<Afterwards> afterwards) {
        this.afterwards = afterwards;
        this.handle = handle;
        this.changes = new ChangedActivities(handle, snapshots);
        this.changedRows = new ChangedRows(handle, office, receipt);
        this.supports = new ArticleSupport(handle, office);
        this.receipt = receipt;
        Numbers numbers = new Numbers(handle);
        Rows waiting = new Rows(handle);
        ContentRecords contents = new ContentRecords(handle, numbers, waiting);
        Terms terms = new Terms(handle);
        Donors donors = new Donors(handle);
        AgreementDonors agreements = new AgreementDonors(handle);
        Shares shares = new Shares(new SectorThemes(handle));
        Movements movements = new Movements(donors, agreements, shares);
        this.entries = new Entries(handle, numbers, terms, agreements, receipt, now);
        this.touched = new Touched(handle, office, entries);
        LotRows stored = new LotRows(
                handle,
                receipt,
                office,
                shares,
                new DefaultPayers(handle, donors, agreements, office),
                contents,
                waiting);
        this.lots = new LotPosting(handle, numbers, stored, terms, movements, entries, touched, changes, supports);
        this.rows = new RowPosting(handle, office, entries, terms, movements, touched, changedRows);
        this.results = new ResultPosting(handle, office, contents, changes);
    }

    @Override
    public void noteChanges() {
        changes.note();
        changedRows.note();
    }

    @Override
    public void tellChanges(ActivityPostings.Teller teller) {
        changes.tell(teller);
        changedRows.tell(teller);
    }

    @Override
    public List<Posted> post(List<DraftActivity> drafts) {
        return lots.post(drafts);
    }

    @Override
    public Posted post(DraftRow row) {
        return rows.post(row);
    }

    @Override
    public List<RowOutcome> post(Incoming.SoundResults results) {
        return this.results.post(results);
    }

    @Override
    public void expect(List<DraftRow> coming) {
        rows.expect(coming);
    }

    @Override
    public void finish() {
        entries.write();
        touched.settle();
        entries.finish();
        supports.write();
        afterwards.ifPresent(next -> next.posted(handle, receipt));
    }

    @Override
    public void close() {
        handle.close();
    }
}
