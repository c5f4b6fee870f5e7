/** Who did what, when, chained by hash so that it cannot be bent. Who changes something records it here; nothing else reads its tables. With which settings a server came up is written here too. */
@NullMarked
package org.istmo.domain.audit;

import org.jspecify.annotations.NullMarked;
