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

    /** Rows of results of one activity that stand one below the other: parts are held against the total that comes with them. The office has the activity. */
    record SoundResults(String identifier, List<ResultLine> lines) implements Incoming {
        public SoundResults {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An activity or a row that stays out, kept whole with its reasons.
     *
     * @param line where it begins in the file, from 1
     * @param identifier as far as it has one, otherwise empty
     * @param rowKey what a row of a template is known again by, such as its document; empty for all else
     * @param source as in {@link DraftActivity#source()}
     */
    record Unsound(int line, String identifier, String rowKey, List<Finding> reasons, String source)
            implements Incoming {
        public Unsound {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("Nothing is kept out without a reason.");
            }
            reasons = List.copyOf(reasons);
        }

        /** An activity, or a row that is known by where it is kept. */
        public Unsound(int line, String identifier, List<Finding> reasons, String source) {
            this(line, identifier, "", reasons, source);
        }
    }

    /** A row that whoever reads it has kept, and that is counted and not posted. */
    record Kept(Posted.Outcome outcome) implements Incoming {}

    /** Something beside the activities that is not taken in, such as an element of a foreign namespace between two of them. */
    record Aside(Finding note) implements Incoming {}
}
