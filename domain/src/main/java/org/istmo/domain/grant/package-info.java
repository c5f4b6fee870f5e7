/**
 * Contribution agreements: what a donor and the office agreed, what it was amended to, and when the office owes a report for it. Not what was paid or
 * spent, of which only the sums are read.
 */
@NullMarked
package org.istmo.domain.grant;

import org.jspecify.annotations.NullMarked;
