/**
 * Many reports that came due at once, before whoever clears them: a list with what changed and what is unusual in each, and the steps that are taken over all of
 * them. Clears nothing itself: each report is cleared as it is by itself.
 */
@NullMarked
package org.istmo.reporting.sitting;

import org.jspecify.annotations.NullMarked;
