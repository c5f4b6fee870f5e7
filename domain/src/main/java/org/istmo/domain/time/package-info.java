/** Posting months, what is open before they close, quarters and reporting periods. What there is to check, each feature says itself; the one clock is handed out here and read elsewhere. */
@NullMarked
package org.istmo.domain.time;

import org.jspecify.annotations.NullMarked;
