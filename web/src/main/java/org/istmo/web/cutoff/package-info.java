/** {@code /cut-off}: what to look at around the end of a month, as JSON. No query. */
@NullMarked
package org.istmo.web.cutoff;

import org.jspecify.annotations.NullMarked;
