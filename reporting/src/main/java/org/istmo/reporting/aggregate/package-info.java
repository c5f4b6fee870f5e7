/**
 * Sums and counts over both offices in any combination of dimensions: from the pre-aggregated cells where whole months are asked for, else from the
 * ledger's parts. No report's figures, whose rows are kept with the report; no HTTP.
 */
@NullMarked
package org.istmo.reporting.aggregate;

import org.jspecify.annotations.NullMarked;
