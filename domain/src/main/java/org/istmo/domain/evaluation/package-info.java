/** Evaluations of activities and agreements, their recommendations and what management answered. Not the results that an activity reports. */
@NullMarked
package org.istmo.domain.evaluation;

import org.jspecify.annotations.NullMarked;
