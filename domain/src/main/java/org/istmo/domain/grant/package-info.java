/** Contribution agreements: what a donor and the office agreed. Not what was paid or spent. */
@NullMarked
package org.istmo.domain.grant;

import org.jspecify.annotations.NullMarked;
