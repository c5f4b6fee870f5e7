/** What requests and answers of every feature have in common: JSON bodies and lists in pages. Knows no feature. */
@NullMarked
package org.istmo.web.paging;

import org.jspecify.annotations.NullMarked;
