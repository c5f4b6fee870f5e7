/** The workbook: typed cells, live totals, a native chart. No words of its own; a formula's stored value is the dataset's figure. */
@NullMarked
package org.istmo.reporting.render.sheet;

import org.jspecify.annotations.NullMarked;
