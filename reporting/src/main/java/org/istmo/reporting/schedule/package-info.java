/**
 * When something is due, in which zone, and that it is ordered then, once. Calls for reports as anybody does; drafts, clears and delivers none.
 *
 * <p>A period of a schedule that came due is a run, of which there is one whatever looked for it; each of its targets is ordered under a key of schedule,
 * scope, period and revision ({@code rules.md} 11). Nothing rests on a clock that ticks: the sweep looks for what is due and has no run, and for targets
 * that have no report.
 */
@NullMarked
package org.istmo.reporting.schedule;

import org.jspecify.annotations.NullMarked;
