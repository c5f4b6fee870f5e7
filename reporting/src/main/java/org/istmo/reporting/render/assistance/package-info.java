/** Says briefs for consultations and national programmes in one language. No figure is computed here, but sums of what stands on the page. */
@NullMarked
package org.istmo.reporting.render.assistance;

import org.jspecify.annotations.NullMarked;
