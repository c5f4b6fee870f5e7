/** Reports that were asked for: their state, their bytes, their digests, their snapshot. Renders nothing and reads no ledger. */
@NullMarked
package org.istmo.reporting.archive;

import org.jspecify.annotations.NullMarked;
