/** Results frameworks as the offices look at them: indicators by cooperation framework and result, and the activities that carry them. No report, and no sum. */
@NullMarked
package org.istmo.reporting.framework;

import org.jspecify.annotations.NullMarked;
