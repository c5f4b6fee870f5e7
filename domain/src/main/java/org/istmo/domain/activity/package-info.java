/** Activities as they stand: what an office reports. Not their money, which the ledger holds. */
@NullMarked
package org.istmo.domain.activity;

import org.jspecify.annotations.NullMarked;
