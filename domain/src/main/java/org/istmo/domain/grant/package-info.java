<<<<<<< HEAD
/** Contribution agreements: what a donor and the office agreed. Not what was paid or spent. */
=======
/** Contribution agreements with donors, by their number. No ledger and no report. */
>>>>>>> security
@NullMarked
package org.istmo.domain.grant;

import org.jspecify.annotations.NullMarked;
