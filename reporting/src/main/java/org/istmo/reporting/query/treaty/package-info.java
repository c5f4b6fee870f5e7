/** From assessments, needs and the ledger to the reports on treaties. What is confidential is not read. Renders nothing. */
@NullMarked
package org.istmo.reporting.query.treaty;

import org.jspecify.annotations.NullMarked;
