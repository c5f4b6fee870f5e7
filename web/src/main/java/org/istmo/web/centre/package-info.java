/** What centres send in: the page with its form and its downloads, and the same for programs. Reads no file itself; that is the intake's. */
@NullMarked
package org.istmo.web.centre;

import org.jspecify.annotations.NullMarked;
