/** How lists are handed out in pages. Knows no feature. */
@NullMarked
package org.istmo.web.paging;

import org.jspecify.annotations.NullMarked;
