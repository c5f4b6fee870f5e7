/** Reference data over HTTP. */
@NullMarked
package org.istmo.web.reference;

import org.jspecify.annotations.NullMarked;
