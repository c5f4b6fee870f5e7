/** What a donor statement says, frozen as its snapshot. No SQL, no layout. */
@NullMarked
package org.istmo.reporting.dataset.statement;

import org.jspecify.annotations.NullMarked;
