/** Results of activities: indicators, baselines, targets and actuals, and their parts. Not the activities, and no sums over several. */
@NullMarked
package org.istmo.domain.result;

import org.jspecify.annotations.NullMarked;
