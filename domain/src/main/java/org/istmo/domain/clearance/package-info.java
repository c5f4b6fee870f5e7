/** The steps that reports are cleared by, who may take which and in whose stead, and what is said meanwhile. Not the reports themselves. */
@NullMarked
package org.istmo.domain.clearance;

import org.jspecify.annotations.NullMarked;
