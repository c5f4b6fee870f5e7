/** Activities as they stand: what an office reports, and the terms that their money is allocated by. Not the money, which the ledger holds. */
@NullMarked
package org.istmo.domain.activity;

import org.jspecify.annotations.NullMarked;
