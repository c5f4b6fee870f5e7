/** The reports on treaties, from assessments, needs and the ledger to their documents. */
@NullMarked
package org.istmo.reporting.treaty;

import org.jspecify.annotations.NullMarked;
