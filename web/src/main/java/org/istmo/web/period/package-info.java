/** Closing and reopening of an office's months over HTTP. */
@NullMarked
package org.istmo.web.period;

import org.jspecify.annotations.NullMarked;
