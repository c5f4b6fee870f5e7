/** Refusals and failures as problem+json (RFC 9457), in one place. Decides nothing. */
@NullMarked
package org.istmo.web.problem;

import org.jspecify.annotations.NullMarked;
