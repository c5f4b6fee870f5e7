/** What people typed and did not send yet, so that it is there when they come back. Nothing of it is business data: nobody else reads it, and no rule judges it. */
@NullMarked
package org.istmo.domain.unsent;

import org.jspecify.annotations.NullMarked;
