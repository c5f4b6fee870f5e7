/** Donors as partners over HTTP. */
@NullMarked
package org.istmo.web.donor;

import org.jspecify.annotations.NullMarked;
