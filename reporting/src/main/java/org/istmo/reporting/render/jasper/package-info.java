/** The printable page: rows for a template, the template filled, and the archival file made of it. No words of its own, no sums. */
@NullMarked
package org.istmo.reporting.render.jasper;

import org.jspecify.annotations.NullMarked;
