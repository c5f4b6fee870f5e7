/** How the application comes up: what the server is asked for, what is done once at the start. No feature lives here. */
@NullMarked
package org.istmo.web.boot;

import org.jspecify.annotations.NullMarked;
