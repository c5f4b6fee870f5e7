/** Reports over HTTP, and their pages: ordering, clearing, downloading, walking a figure down to its rows, verifying a file, saying something back. */
@NullMarked
package org.istmo.web.report;

import org.jspecify.annotations.NullMarked;
