/**
 * The printable page: rows for a template, the template filled, and the file made of it, which is archival (PDF/A-3a, ISO 19005-3) and can be
 * heard as well as seen (PDF/UA-1, ISO 14289-1). No words of its own, no sums.
 */
@NullMarked
package org.istmo.reporting.render.jasper;

import org.jspecify.annotations.NullMarked;
