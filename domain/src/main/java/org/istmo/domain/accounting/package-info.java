/** Exports of accounting systems: saved mappings of their columns, their rows as the accounts' side, ledger held against accounts. Parses no file. */
@NullMarked
package org.istmo.domain.accounting;

import org.jspecify.annotations.NullMarked;
