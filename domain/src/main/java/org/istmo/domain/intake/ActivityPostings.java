package org.istmo.domain.intake;

import java.util.List;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;

/** Opens batches of postings on the ledger. */
public interface ActivityPostings {

    /**
     * A batch, inside the caller's transaction, in which the office's latch is held and the receipt is written.
     *
     * @param receipt the number of the batch's receipt
     */
    Batch begin(long receipt, OfficeCode office);

    /** Is told what changed, one thing after the other. */
    interface Teller {

        /**
         * @param of an identifier, or {@code document} and its number
         * @param fields of what is another one now, by its name and {@code .before} or {@code .after}
         */
        void tell(String of, Map<String, String> fields);
    }

    /** One file's postings. Not shared between threads. */
    interface Batch extends AutoCloseable {

        /**
         * Notes from now on what changes of activities that are known, and of rows that are known again by their document.
         *
         * @see #tellChanges
         */
        void noteChanges();

        /**
         * Posts sound activities and their transactions: what changed since the last file becomes reversals and new entries. Together they cost less
         * than one by one.
         *
         * @return what became of each, in their order
         */
        List<Posted> post(List<DraftActivity> drafts);

        /** As {@link #post(List)}, one alone. */
        default Posted post(DraftActivity draft) {
            return post(List.of(draft)).get(0);
        }

        /**
         * Posts a row that stands for itself. Its activity is known to the office, and its agreement is known, or else the row is refused by whoever
         * judges it before.
         *
         * @throws IllegalArgumentException otherwise
         */
        Posted post(DraftRow row);

        /**
         * Merges rows into the results of their activity. Those that contradict the total that they are parts of are refused, and leave what stood.
         *
         * @return what became of each, in their order
         */
        List<RowOutcome> post(Incoming.SoundResults results);

        /** Says which rows come next, so that what they are held against is read at once. */
        void expect(List<DraftRow> coming);

        /**
         * Settles the other activities that the batch concerns, and writes what comes last in the transaction before the trail: the pre-aggregated
         * cells.
         *
         * @throws OfficesAtWork when entries of another office are concerned whose latch somebody else holds
         */
        void finish();

        /** Tells what changed since {@link #noteChanges}, each activity and each document once; call it once all is finished. */
        void tellChanges(Teller teller);

        /** Lets go of the connection; undoes nothing. */
        @Override
        void close();
    }
}
