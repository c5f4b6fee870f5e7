/** The tests of what is shipped, from outside and over HTTP. Nothing here reaches into the application's classes. */
@NullMarked
package org.istmo.shipped;

import org.jspecify.annotations.NullMarked;
