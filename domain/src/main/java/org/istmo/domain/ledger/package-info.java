/**
 * Posted money movements: the facts as they came in, and how they are allocated by agreement, place and theme; a correction is a reversal. The
 * pre-aggregated cells are kept with them. No drafts, no report totals.
 */
@NullMarked
package org.istmo.domain.ledger;

import org.jspecify.annotations.NullMarked;
