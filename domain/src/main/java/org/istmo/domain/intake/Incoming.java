package org.istmo.domain.intake;

import java.util.List;
import org.istmo.domain.validation.Finding;

/** One piece of what came in, read and judged. */
public sealed interface Incoming {

    /** An activity for the ledger, with what is worth noting about it. */
    record Sound(DraftActivity draft, List<Finding> notes) implements Incoming {
        public Sound {
            notes = List.copyOf(notes);
        }
    }

    /** A row for the ledger, whose activity the office has, with what is worth noting about it. */
    record SoundRow(DraftRow row, List<Finding> notes) implements Incoming {
        public SoundRow {
            notes = List.copyOf(notes);
        }
    }

    /**
     * An activity or a row that stays out, kept whole with its reasons.
     *
     * @param line where it begins in the file, from 1
     * @param identifier as far as it has one, otherwise empty
     * @param source as in {@link DraftActivity#source()}
     */
    record Unsound(int line, String identifier, List<Finding> reasons, String source) implements Incoming {
        public Unsound {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("Nothing is kept out without a reason.");
            }
            reasons = List.copyOf(reasons);
        }
    }

    /** Something beside the activities that is not taken in, such as an element of a foreign namespace between two of them. */
    record Aside(Finding note) implements Incoming {}
}
