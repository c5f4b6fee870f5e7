/**
 * The ledgers as auditors take them away, row by row: what columns a ledger has, how its rows are read out of one state of the database without holding
 * them, and what they come to. No file format and no HTTP.
 */
@NullMarked
package org.istmo.reporting.export;

import org.jspecify.annotations.NullMarked;
