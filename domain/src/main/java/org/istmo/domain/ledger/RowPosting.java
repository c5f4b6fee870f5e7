package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.ActivityTerms;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.Posted;
import org.istmo.domain.intake.Posted.Outcome;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;

/**
 * Posts rows that stand for themselves. A row is known again by its office, way and document: saying the same it changes nothing, saying something else
 * it takes the place of what stood, and with amount 0 it takes it back.
 */
class RowPosting {

    private final ChangedRows changes;
    private final Handle handle;
    private final Entries entries;
    private final Terms terms;
    private final Movements movements;
    private final Touched touched;
    private final RowActivities activities;
    private final RowEntries documents;
    private final Set<Long> heldAgainstOthers = new HashSet<>();

    RowPosting(
            Handle handle,
            OfficeCode office,
            Entries entries,
            Terms terms,
            Movements movements,
            Touched touched,
            ChangedRows changes) {
        this.changes = changes;
        this.handle = handle;
        this.entries = entries;
        this.terms = terms;
        this.movements = movements;
        this.touched = touched;
        this.activities = new RowActivities(handle, office);
        this.documents = new RowEntries(handle, office, entries);
    }

    /** Reads at once what these rows will be held against. */
    void expect(List<DraftRow> rows) {
        activities.expect(rows);
        documents.expect(rows);
        List<Long> ids =
                rows.stream().flatMap(row -> activities.known(row).stream()).toList();
        terms.expect(ids);
        entries.exclusions().expect(ids);
    }

    Posted post(DraftRow row) {
        Optional<StoredEntry> stored = documents.standing(row);
        if (row.transaction().value().signum() == 0) {
            stored.ifPresent(entry -> takeBack(row, entry));
            return new Posted(stored.isPresent() ? Outcome.UPDATED : Outcome.UNCHANGED, List.of());
        }
        RowActivities.Its its = activities.of(row);
        Movement movement = movements.of(row.way(), its.publisher(), row.transaction());
        if (stored.isPresent() && stands(stored.get(), its.id(), movement)) {
            return new Posted(Outcome.UNCHANGED, List.of());
        }
        stored.ifPresent(entry -> takeBack(row, entry));
        Allocation allocation = entries.post(its.id(), movement, stored.isPresent() ? Cause.CORRECTION : Cause.IMPORT);
        documents.changed(row);
        touched.row(its.id());
        return new Posted(
                stored.isPresent() ? Outcome.UPDATED : Outcome.ACCEPTED,
                notes(movement, allocation, terms.of(its.id())));
    }

    private static boolean stands(StoredEntry stored, long activity, Movement movement) {
        return stored.activity() == activity && stored.fingerprint().equals(movement.fingerprint());
    }

    private void takeBack(DraftRow row, StoredEntry entry) {
        changes.of(entry);
        entries.reverse(List.of(entry), Cause.CORRECTION);
        documents.changed(row);
        touched.row(entry.activity());
    }

    private List<Finding> notes(Movement movement, Allocation allocation, ActivityTerms its) {
        List<Finding> notes = new ArrayList<>(PostingNotes.of(movement, allocation, its));
        if (heldAgainstOthers.add(its.id()) && LiveEntries.anotherWay(handle, its.id(), movement.way())) {
            notes.add(PostingNotes.anotherWayIn(movement));
        }
        return notes;
    }
}
