/** Exact amounts with their currency, exchange rates with their source, and the splitting of an amount. No ledger, no totals. */
@NullMarked
package org.istmo.domain.money;

import org.jspecify.annotations.NullMarked;
