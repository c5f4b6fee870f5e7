/** Themes and cooperation frameworks, and which theme a sector's money goes to. Not the sums. */
@NullMarked
package org.istmo.domain.framework;

import org.jspecify.annotations.NullMarked;
