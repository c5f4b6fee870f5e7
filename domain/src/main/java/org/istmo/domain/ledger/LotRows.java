package org.istmo.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.activity.ActivityRecords;
import org.istmo.domain.activity.ContentRecords;
import org.istmo.domain.activity.StoredActivity;
import org.istmo.domain.activity.TermRows;
import org.istmo.domain.database.Rows;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Writes activities with all that they hold but their entries, many at once. */
class LotRows {

    private final long receipt;
    private final OfficeCode office;
    private final Shares shares;
    private final DefaultPayers payers;
    private final ActivityRecords activities;
    private final TermRows terms;
    private final ContentRecords contents;
    private final Rows rows;

    LotRows(
            Handle handle,
            long receipt,
            OfficeCode office,
            Shares shares,
            DefaultPayers payers,
            ContentRecords contents,
            Rows rows) {
        this.receipt = receipt;
        this.office = office;
        this.shares = shares;
        this.payers = payers;
        this.activities = new ActivityRecords(handle, rows);
        this.terms = new TermRows(handle, rows);
        this.contents = contents;
        this.rows = rows;
    }

    /** An activity of the lot, and what was known of it. */
    record Its(long id, Optional<StoredActivity> known, DraftActivity draft) {

        boolean isKnown() {
            return known.isPresent();
        }
    }

    /** @param identifiers of drafts that came in the same way */
    Map<String, StoredActivity> known(List<String> identifiers, String way) {
        return activities.withIdentifiers(office, identifiers, way);
    }

    /** The activities themselves first: all other rows refer to them. */
    void store(List<Its> lot) {
        payers.expect(lot.stream().map(its -> its.draft().identifier()).toList());
        lot.forEach(this::activity);
        rows.write();
        lot.forEach(this::contents);
        rows.write();
    }

    private void activity(Its its) {
        DefaultPayers.Payer payer = payers.of(its.draft(), its.known());
        if (its.isKnown()) {
            activities.update(its.id(), receipt, its.draft(), payer.donor(), payer.agreement());
        } else {
            activities.insert(its.id(), receipt, office, its.draft(), payer.donor(), payer.agreement());
        }
    }

    private void contents(Its its) {
        DraftActivity draft = its.draft();
        boolean saidBefore = its.known().map(StoredActivity::digest).isPresent();
        activities.keepSource(its.id(), receipt, draft, saidBefore);
        if (its.isKnown()) {
            terms.clear(its.id());
        }
        terms.places(its.id(), Shares.places(draft.places()));
        terms.themes(its.id(), shares.themes(draft.reportingOrg(), draft.sectors()));
        terms.detail(its.id(), its.isKnown(), draft.details());
        contents.store(its.id(), its.isKnown(), draft);
    }
}
