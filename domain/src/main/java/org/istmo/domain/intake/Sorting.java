package org.istmo.domain.intake;

import java.util.List;
import org.istmo.domain.validation.Finding;

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
            posted(sound.draft().identifier(), batch.post(sound.draft()), sound.notes());
        } else if (incoming instanceof Incoming.SoundRow sound) {
            posted(sound.row().identifier(), batch.post(sound.row()), sound.notes());
        } else if (incoming instanceof Incoming.Unsound unsound) {
            tally = tally.withRejection();
            rejections.keep(unsound);
        } else if (incoming instanceof Incoming.Aside aside) {
            notes.keep("", List.of(aside.note()));
        }
    }

    private void posted(String identifier, Posted posted, List<Finding> found) {
        tally = tally.with(posted.outcome());
        if (posted.outcome() != Posted.Outcome.UNCHANGED) {
            notes.keep(identifier, found);
        }
        notes.keep(identifier, posted.notes());
    }

    Tally tally() {
        return tally;
    }
}
