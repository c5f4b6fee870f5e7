/** The reports of the region, of a centre and of a head of office, from the ledger to their documents. */
@NullMarked
package org.istmo.reporting.region;

import org.jspecify.annotations.NullMarked;
