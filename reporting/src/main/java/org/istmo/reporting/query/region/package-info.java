/** From the ledger and the registers to the reports of the region, of a centre and of a head of office. Renders nothing. */
@NullMarked
package org.istmo.reporting.query.region;

import org.jspecify.annotations.NullMarked;
