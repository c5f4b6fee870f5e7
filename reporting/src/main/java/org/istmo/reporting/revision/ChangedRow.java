package org.istmo.reporting.revision;

import org.istmo.reporting.lineage.LineageRow;

/**
 * A ledger row that came or went between two versions.
 *
 * @param came whether it is in the new version; otherwise it was in the old one
 * @param row with what it adds to the figure of the version that it is in
 */
public record ChangedRow(boolean came, ChangeCause cause, LineageRow row) {

    /**
     * Where a row stands among those of its figure; one that counts otherwise in each version stands there twice.
     *
     * @param side -1 for what went, 1 for what came
     */
    public record Place(long entry, int part, int side) {

        static final Place START = new Place(0, 0, 0);
    }

    public Place place() {
        return new Place(row.entry(), row.part(), came ? 1 : -1);
    }
}
