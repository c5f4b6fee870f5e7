/** What came in, on its way to the ledger: drafts, the posting of what is sound, the keeping of what is not, the receipt of a batch, rejections that are work to do. Parses no format. */
@NullMarked
package org.istmo.domain.intake;

import org.jspecify.annotations.NullMarked;
