/** From needs, consultations, activities and the ledger to briefs for consultations and national programmes. What is confidential is not read. Renders nothing. */
@NullMarked
package org.istmo.reporting.query.assistance;

import org.jspecify.annotations.NullMarked;
