/** Exchange rates over HTTP: the book, files of rates, and what has none. */
@NullMarked
package org.istmo.web.rate;

import org.jspecify.annotations.NullMarked;
