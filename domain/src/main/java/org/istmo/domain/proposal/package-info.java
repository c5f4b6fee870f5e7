/**
 * Which articles of treaties an activity may support: proposed by rules on its themes and its words, decided on by a treaty focal point. Not the shares
 * that it gives to articles: those are the activity's own, and a decision changes them the way that any change of an activity goes.
 */
@NullMarked
package org.istmo.domain.proposal;

import org.jspecify.annotations.NullMarked;
