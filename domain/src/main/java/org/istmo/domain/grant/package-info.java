/** Contribution agreements with donors, by their number. No ledger and no report. */
@NullMarked
package org.istmo.domain.grant;

import org.jspecify.annotations.NullMarked;
