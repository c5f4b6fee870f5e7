/** Who did what, when, chained by hash so that it cannot be bent. Observes everything; nothing else reads its tables. */
@NullMarked
package org.istmo.domain.audit;

import org.jspecify.annotations.NullMarked;
