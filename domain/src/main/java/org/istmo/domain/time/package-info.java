/** Posting months, quarters and reporting periods. The one clock is handed out here and read elsewhere. */
@NullMarked
package org.istmo.domain.time;

import org.jspecify.annotations.NullMarked;
