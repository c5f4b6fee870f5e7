package org.istmo.domain.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.ActivityRecords;
import org.istmo.domain.activity.ContentRecords;
import org.istmo.domain.activity.StoredActivity;
import org.istmo.domain.activity.TermRows;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.ActivityPostings;
import org.istmo.domain.intake.Afterwards;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.intake.RowOutcome;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.partner.Donors;
import org.istmo.domain.result.ResultPosting;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;

/** Posts the activities and rows of one file. */
class LedgerBatch implements ActivityPostings.Batch {

    private final Handle handle;
    private final long receipt;
    private final OfficeCode office;
    private final Numbers numbers;
    private final ActivityRecords activities;
    private final ContentRecords contents;
    private final TermRows termRows;
    private final Terms terms;
    private final Shares shares;
    private final DefaultPayers payers;
    private final Movements movements;
    private final Entries entries;
    private final Touched touched;
    private final RowPosting rows;
    private final ResultPosting results;
    private final Optional<Afterwards> afterwards;

    LedgerBatch(Handle handle, long receipt, OfficeCode office, Instant now, Optional<Afterwards> afterwards) {
        this.afterwards = afterwards;
        this.handle = handle;
        this.receipt = receipt;
        this.office = office;
        this.numbers = new Numbers(handle);
        this.activities = new ActivityRecords(handle);
        this.contents = new ContentRecords(handle, numbers);
        this.termRows = new TermRows(handle);
        this.terms = new Terms(handle);
        Donors donors = new Donors(handle);
        AgreementDonors agreements = new AgreementDonors(handle);
        this.shares = new Shares(new SectorThemes(handle));
        this.payers = new DefaultPayers(handle, donors, agreements, office);
        this.movements = new Movements(donors, agreements, shares);
        this.entries = new Entries(handle, numbers, terms, agreements, receipt, now);
        this.touched = new Touched(handle, office, entries);
        this.rows = new RowPosting(handle, office, entries, terms, movements, touched);
        this.results = new ResultPosting(handle, office, contents);
    }

    @Override
    public Posted post(DraftActivity draft) {
        Optional<StoredActivity> known = activities.withIdentifier(office, draft.identifier(), draft.way());
        if (known.isPresent() && draft.sourceDigest().equals(known.get().digest())) {
            return new Posted(Outcome.UNCHANGED, List.of());
        }
        long id = known.map(StoredActivity::id).orElseGet(numbers::next);
        touched.before(known, draft);
        store(id, known, draft);
        touched.after(id, known, draft);
        Set<Finding> notes = new LinkedHashSet<>();
        new ActivityPosting(handle, entries, terms.of(id)).post(draft, movements, known.isPresent(), notes);
        return new Posted(known.isPresent() ? Outcome.UPDATED : Outcome.ACCEPTED, new ArrayList<>(notes));
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
        afterwards.ifPresent(next -> next.posted(handle, receipt));
    }

    @Override
    public void close() {
        handle.close();
    }

    private void store(long id, Optional<StoredActivity> known, DraftActivity draft) {
        DefaultPayers.Payer payer = payers.of(draft, known);
        if (known.isPresent()) {
            activities.update(id, receipt, draft, payer.donor(), payer.agreement());
        } else {
            activities.insert(id, receipt, office, draft, payer.donor(), payer.agreement());
        }
        activities.keepSource(id, receipt, draft);
        termRows.places(id, Shares.places(draft.places()));
        termRows.themes(id, shares.themes(draft.reportingOrg(), draft.sectors()));
        termRows.detail(id, draft.details());
        contents.store(id, known.isPresent(), draft);
        terms.changed(id);
    }
}
