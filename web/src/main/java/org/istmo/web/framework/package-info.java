/** The results frameworks of the offices on a page and as a file. What an activity measures is entered with the activity. */
@NullMarked
package org.istmo.web.framework;

import org.jspecify.annotations.NullMarked;
