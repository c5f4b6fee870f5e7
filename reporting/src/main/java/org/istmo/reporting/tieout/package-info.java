/**
 * Whether a drafted report ties: its sums to the ledger, its parts to its totals, its opening to the last closing, its words to its figures. Finds and keeps
 * exceptions; mends nothing, and knows nothing of how reports are made or cleared.
 */
@NullMarked
package org.istmo.reporting.tieout;

import org.jspecify.annotations.NullMarked;
