/** {@code /audit-samples}: samples of the ledger for auditors, what came of their items, and the working paper. No drawing and no query. */
@NullMarked
package org.istmo.web.sample;

import org.jspecify.annotations.NullMarked;
