/** Reports over HTTP: ordering, clearing, downloading, walking a figure down to its rows, verifying a file. */
@NullMarked
package org.istmo.web.report;

import org.jspecify.annotations.NullMarked;
