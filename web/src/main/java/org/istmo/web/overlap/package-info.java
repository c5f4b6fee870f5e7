/** What two offices may both have reported, over HTTP: to look through, to decide on, to be told of, and to be warned of while typing. */
@NullMarked
package org.istmo.web.overlap;

import org.jspecify.annotations.NullMarked;
