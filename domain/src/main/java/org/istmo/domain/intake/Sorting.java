package org.istmo.domain.intake;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.OwnPlaces;

/**
 * Sends each piece of a file where it belongs, and counts. Rows and activities go in lots, so that the ledger reads what they are held against, and
 * writes what becomes of them, at once.
 */
class Sorting {

    static final int LOT = 500;

    /** How many activities wait for each other. */
    static final int ACTIVITIES = 400;

    /** How many characters of activities' sources wait at most, and one activity more. */
    private static final int HELD = 2_000_000;

    private final RejectionRows rejections;
    private final NoteRows notes;
    private final ActivityPostings.Batch batch;
    private final OwnPlaces places;
    private final List<Incoming.SoundRow> lot = new ArrayList<>();
    private final List<Incoming.Sound> activities = new ArrayList<>();
    private int held;
    private Tally tally = Tally.NOTHING;

    Sorting(RejectionRows rejections, NoteRows notes, ActivityPostings.Batch batch, OwnPlaces places) {
        this.rejections = rejections;
        this.notes = notes;
        this.batch = batch;
        this.places = places;
    }

    void sort(Incoming incoming) {
        if (incoming instanceof Incoming.SoundRow sound) {
            endActivities();
            lot.add(sound);
            if (lot.size() == LOT) {
                endRows();
            }
        } else if (incoming instanceof Incoming.Sound sound) {
            endRows();
            activities.add(sound);
            held += sound.draft().source().length() + 1;
            if (activities.size() == ACTIVITIES || held > HELD) {
                endActivities();
            }
        } else if (incoming instanceof Incoming.Kept kept) {
            tally = tally.with(kept.outcome());
        } else if (incoming instanceof Incoming.SoundResults results) {
            end();
            merged(results);
        } else if (incoming instanceof Incoming.Unsound unsound) {
            tally = tally.withRejection();
            rejections.keep(unsound);
        } else if (incoming instanceof Incoming.Aside aside) {
            end();
            notes.keep("", List.of(aside.note()));
        }
    }

    private void merged(Incoming.SoundResults results) {
        List<RowOutcome> outcomes = batch.post(results);
        for (int index = 0; index < outcomes.size(); index++) {
            ResultLine line = results.lines().get(index);
            if (outcomes.get(index) instanceof RowOutcome.Refused refused) {
                tally = tally.withRejection();
                rejections.keep(new Incoming.Unsound(
                        line.line(), results.identifier(), line.row().key(), refused.reasons(), line.source()));
            } else if (outcomes.get(index) instanceof RowOutcome.Taken taken) {
                posted(new Posted(taken.outcome(), List.of()), results.identifier(), line.notes());
            }
        }
    }

    /** Posts what still waits. */
    void end() {
        endActivities();
        endRows();
    }

    private void endActivities() {
        if (activities.isEmpty()) {
            return;
        }
        List<Posted> outcomes =
                batch.post(activities.stream().map(Incoming.Sound::draft).toList());
        for (int index = 0; index < outcomes.size(); index++) {
            Incoming.Sound sound = activities.get(index);
            posted(outcomes.get(index), sound.draft().identifier(), sound.notes());
        }
        activities.clear();
        held = 0;
    }

    private void endRows() {
        if (lot.isEmpty()) {
            return;
        }
        batch.expect(lot.stream().map(Incoming.SoundRow::row).toList());
        lot.forEach(sound -> posted(batch.post(sound.row()), sound.row().identifier(), sound.notes()));
        lot.clear();
    }

    Tally tally() {
        return tally;
    }

    private void posted(Posted posted, String identifier, List<Finding> said) {
        tally = tally.with(posted.outcome());
        if (posted.outcome() != Posted.Outcome.UNCHANGED) {
            notes.keep(identifier, places.known(said));
        }
        notes.keep(identifier, posted.notes());
    }
}
