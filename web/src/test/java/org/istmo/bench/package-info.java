/** {@code mvn -Pbench}: what the goals of speed are held against, side by side in one run. Asserts nothing, and no test runs it. */
@NullMarked
package org.istmo.bench;

import org.jspecify.annotations.NullMarked;
