/** From the ledger to a dataset, by set-based SQL within one state of the database. Renders nothing. */
@NullMarked
package org.istmo.reporting.query;

import org.jspecify.annotations.NullMarked;
