/** What a reader may see, as a parameter of every query that reads business data. Not what a reader may do. */
@NullMarked
package org.istmo.domain.scope;

import org.jspecify.annotations.NullMarked;
