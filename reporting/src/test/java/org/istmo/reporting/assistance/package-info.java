/** Briefs for consultations and national programmes: what they say, and what they keep to themselves. */
@NullMarked
package org.istmo.reporting.assistance;

import org.jspecify.annotations.NullMarked;
