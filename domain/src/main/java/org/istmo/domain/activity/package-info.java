/** Activities as they stand: what an office reports and enters, and what of the ledger is theirs. Posts no money, which the ledger does, and sums none. */
@NullMarked
package org.istmo.domain.activity;

import org.jspecify.annotations.NullMarked;
