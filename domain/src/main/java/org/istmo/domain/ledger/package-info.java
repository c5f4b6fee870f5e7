/** Posted money movements, split once by place and theme; a correction is a reversal. No drafts, no report totals. */
@NullMarked
package org.istmo.domain.ledger;

import org.jspecify.annotations.NullMarked;
