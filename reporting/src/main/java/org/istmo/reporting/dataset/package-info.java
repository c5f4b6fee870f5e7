/** Immutable records that a report says, frozen as its snapshot: the only thing between a query and a rendering. No SQL, no layout. */
@NullMarked
package org.istmo.reporting.dataset;

import org.jspecify.annotations.NullMarked;
