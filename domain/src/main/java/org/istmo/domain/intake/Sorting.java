package org.istmo.domain.intake;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.validation.Finding;

/** Sends each piece of a file where it belongs, and counts. Rows go in lots, so that the ledger reads what they are held against at once. */
class Sorting {

    static final int LOT = 500;

    private final RejectionRows rejections;
    private final NoteRows notes;
    private final ActivityPostings.Batch batch;
    private final List<Incoming.SoundRow> lot = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    Sorting(RejectionRows rejections, NoteRows notes, ActivityPostings.Batch batch) {
        this.rejections = rejections;
        this.notes = notes;
        this.batch = batch;
    }

    void sort(Incoming incoming) {
        if (incoming instanceof Incoming.SoundRow sound) {
            lot.add(sound);
            if (lot.size() == LOT) {
                end();
            }
        } else if (incoming instanceof Incoming.Sound sound) {
            end();
            posted(batch.post(sound.draft()), sound.draft().identifier(), sound.notes());
        } else if (incoming instanceof Incoming.Unsound unsound) {
            tally = tally.withRejection();
            rejections.keep(unsound);
        } else if (incoming instanceof Incoming.Aside aside) {
            end();
            notes.keep("", List.of(aside.note()));
        }
    }

    /** Posts the rows that still wait. */
    void end() {
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
            notes.keep(identifier, said);
        }
        notes.keep(identifier, posted.notes());
    }
}
