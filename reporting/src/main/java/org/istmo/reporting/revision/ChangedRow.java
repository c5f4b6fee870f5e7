package org.istmo.reporting.revision;

import org.istmo.reporting.lineage.LineageRow;

/**
 * A ledger row that came or went between two versions.
 *
 * @param came whether it is in the new version; otherwise it was in the old one
 * @param row with what it adds to the figure of the version that it is in
 */
public record ChangedRow(boolean came, ChangeCause cause, LineageRow row) {}
