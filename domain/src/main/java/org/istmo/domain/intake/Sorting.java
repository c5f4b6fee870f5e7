package org.istmo.domain.intake;

import java.util.List;

/** Sends each piece of a file where it belongs, and counts. */
class Sorting {

    private final RejectionRows rejections;
    private final NoteRows notes;
    private Tally tally = Tally.NOTHING;

    Sorting(RejectionRows rejections, NoteRows notes) {
        this.rejections = rejections;
        this.notes = notes;
    }

    void sort(Incoming incoming, ActivityPostings.Batch batch) {
        if (incoming instanceof Incoming.Sound sound) {
            Posted posted = batch.post(sound.draft());
            tally = tally.with(posted.outcome());
            if (posted.outcome() != Posted.Outcome.UNCHANGED) {
                notes.keep(sound.draft().identifier(), sound.notes());
            }
            notes.keep(sound.draft().identifier(), posted.notes());
        } else if (incoming instanceof Incoming.SoundRow row) {
            Posted posted = batch.post(row.draft());
            tally = tally.with(posted.outcome());
            if (posted.outcome() != Posted.Outcome.UNCHANGED) {
                notes.keep(row.draft().identifier(), row.notes());
            }
            notes.keep(row.draft().identifier(), posted.notes());
        } else if (incoming instanceof Incoming.Kept kept) {
            tally = tally.with(kept.outcome());
        } else if (incoming instanceof Incoming.Unsound unsound) {
            tally = tally.withRejection();
            rejections.keep(unsound);
        } else if (incoming instanceof Incoming.Aside aside) {
            notes.keep("", List.of(aside.note()));
        }
    }

    Tally tally() {
        return tally;
    }
}
