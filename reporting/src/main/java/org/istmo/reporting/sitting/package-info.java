/**
 * Many reports that came due at once, before whoever clears them: a list with what changed and what is unusual in each, and the steps that are taken over all of
 * them. Clears nothing itself: each report is cleared as it is by itself.
 *
 * <p>A sitting is a row with an item for each of its reports. An item is claimed by a node, and what became of it is written in the transaction of its step: a
 * node may go away at any moment, another one goes on, and no step is taken twice.
 */
@NullMarked
package org.istmo.reporting.sitting;

import org.jspecify.annotations.NullMarked;
