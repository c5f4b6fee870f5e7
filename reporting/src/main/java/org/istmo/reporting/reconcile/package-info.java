/**
 * What a ledger that is taken away comes to beside what was stated of it: the figures of the same filter, and the issued reports of its period, with the
 * entries that explain each difference. No file format, and nothing is decided here about which is right.
 */
@NullMarked
package org.istmo.reporting.reconcile;

import org.jspecify.annotations.NullMarked;
