/**
 * What came in, on its way to the ledger: drafts, the posting of what is sound, the keeping of what is not, the receipt of a batch, rejections that are work to
 * do. What a file changed goes from here into the trail, in parts that an entry holds. Parses no format.
 */
@NullMarked
package org.istmo.domain.intake;

import org.jspecify.annotations.NullMarked;
