/** Which language a person reads the pages in, and the words of the pages. Reports have languages of their own. */
@NullMarked
package org.istmo.web.language;

import org.jspecify.annotations.NullMarked;
