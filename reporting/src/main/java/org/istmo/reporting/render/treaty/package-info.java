/** Says the reports on treaties in one language. No figure is computed here, no State is compared with another. */
@NullMarked
package org.istmo.reporting.render.treaty;

import org.jspecify.annotations.NullMarked;
