/** How sensitive a thing is, and what a reader's level opens. Not who the reader is. */
@NullMarked
package org.istmo.domain.sensitivity;

import org.jspecify.annotations.NullMarked;
