/** Cut-off tests around the end of an office's month: what is in the wrong month, or may be. Reads alone, and no judgement. */
@NullMarked
package org.istmo.reporting.cutoff;

import org.jspecify.annotations.NullMarked;
