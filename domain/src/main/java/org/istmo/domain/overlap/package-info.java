/**
 * Activities that two offices may both have reported: found as they come in, before they come in, and decided on by people. How alike two of them are is
 * measured in {@code likeness}; what a decision does to money is the ledger's work.
 *
 * <p>Searched for are pairs of different offices, a centre belonging to its office, and another agency's activity against everybody's own. A decision
 * names what is kept. What was decided to be the same joins into clusters; in each one activity is kept, and where decisions disagree about which, the
 * latest one wins.
 */
@NullMarked
package org.istmo.domain.overlap;

import org.jspecify.annotations.NullMarked;
