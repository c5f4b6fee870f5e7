package org.istmo.reporting.revision;

import org.istmo.reporting.lineage.Fact;

/**
 * A fact behind a figure that came or went between two versions; one that counts otherwise did both.
 *
 * @param came whether it is in the new version; otherwise it was in the old one
 */
public record ChangedFact(boolean came, Fact fact) {}
