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
            posted(batch.post(sound.draft()), sound.draft().identifier(), sound.notes());
        } else if (incoming instanceof Incoming.SoundRow sound) {
            posted(batch.post(sound.row()), sound.row().identifier(), sound.notes());
        } else if (incoming instanceof Incoming.Kept kept) {
            tally = tally.with(kept.outcome());
        } else if (incoming instanceof Incoming.Unsound unsound) {
            tally = tally.withRejection();
            rejections.keep(unsound);
        } else if (incoming instanceof Incoming.Aside aside) {
            notes.keep("", List.of(aside.note()));
        }
    }

    private void posted(Posted posted, String identifier, List<Finding> said) {
        tally = tally.with(posted.outcome());
        if (posted.outcome() != Posted.Outcome.UNCHANGED) {
            notes.keep(identifier, said);
        }
        notes.keep(identifier, posted.notes());
    }

    Tally tally() {
        return tally;
    }
}
