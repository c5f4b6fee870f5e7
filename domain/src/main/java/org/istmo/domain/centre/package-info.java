/** What centres of excellence send in of each month: when they were asked, what came in, and that it is all. The files themselves are the intake's. */
@NullMarked
package org.istmo.domain.centre;

import org.jspecify.annotations.NullMarked;
