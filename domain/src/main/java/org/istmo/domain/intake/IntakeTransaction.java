package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.validation.OwnPlaces;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one transaction of a file, apart from {@link Intake} so that a rehearsal can be rolled back from outside of it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class IntakeTransaction {

    private Jdbi jdbi;
    private Clock clock;
    private ActivityPostings postings;
    private Trail trail;

    protected IntakeTransaction() {}

    @Inject
    public IntakeTransaction(DataSource dataSource, Clock clock, ActivityPostings postings, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.postings = postings;
        this.trail = trail;
    }

    /** Whose latches a file is taken in under. */
    public enum Latches {
        /** The office's own; enough unless what comes in concerns entries of an office that is at work itself. */
        OWN,
        /** All offices'. */
        ALL
    }

    /**
     * As {@link Intake#take}.
     *
     * @throws OfficesAtWork when it takes more than the office's own latch
     */
    @Transactional
    public Receipt take(Delivery delivery, IncomingActivities activities, Latches latches) {
        return jdbi.withHandle(handle -> taken(handle, delivery, activities, latches));
    }

    /**
     * As {@link Intake#rehearse}, but for the way in which it ends.
     *
     * @throws RehearsalOver always, with what it found
     * @throws OfficesAtWork as {@link #take}
     */
    @Transactional
    public Rehearsal rehearse(Delivery delivery, IncomingActivities activities, Latches latches) {
        return jdbi.withHandle(handle -> {
            Receipt receipt = taken(handle, delivery, activities, latches);
            ReceiptRows rows = new ReceiptRows(handle);
            List<Reason> reasons = rows.reasons(receipt.id(), 0, 0, Rehearsal.MOST + 1);
            throw new RehearsalOver(
                    Rehearsal.of(receipt.tally(), reasons, rows.notes(receipt.id(), 0, Rehearsal.MOST + 1)));
        });
    }

    private Receipt taken(Handle handle, Delivery delivery, IncomingActivities activities, Latches latches) {
        ReceiptRows receipts = new ReceiptRows(handle);
        if (latches == Latches.ALL) {
            receipts.lockAll();
        } else {
            receipts.lock(delivery.office());
        }
        Numbers numbers = new Numbers(handle);
        long id = receipts.open(numbers, delivery, now());
        if (delivery.layout() != null) {
            new RowLayouts(handle).keep(id, delivery.layout());
        }
        Tally tally;
        ChangeParts changes = new ChangeParts(handle, id);
        try (ActivityPostings.Batch batch = postings.begin(id, delivery.office())) {
            Sorting sorting = new Sorting(
                    new RejectionRows(handle, numbers, id), new NoteRows(handle, id), batch, new OwnPlaces(handle));
            // One that is changed by itself has an entry of its own, which tells it.
            if (!delivery.format().equals(Delivery.JSON)) {
                batch.noteChanges();
            }
            activities.receivedAs(id);
            activities.handTo(sorting::sort);
            sorting.end();
            batch.finish();
            tally = sorting.tally();
            batch.tellChanges(changes);
        }
        receipts.close(id, tally);
        changes.record(trail, delivery.by(), particulars(delivery, tally));
        return receipts.withId(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, String> particulars(Delivery delivery, Tally tally) {
        return Map.of(
                "office", delivery.office().code(),
                "sha256", delivery.sha256(),
                "accepted", Integer.toString(tally.accepted()),
                "updated", Integer.toString(tally.updated()),
                "unchanged", Integer.toString(tally.unchanged()),
                "rejected", Integer.toString(tally.rejected()));
    }
}
