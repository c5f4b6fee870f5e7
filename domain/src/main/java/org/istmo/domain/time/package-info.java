/** Posting months, quarters and reporting periods. Nothing here reads a clock. */
@NullMarked
package org.istmo.domain.time;

import org.jspecify.annotations.NullMarked;
