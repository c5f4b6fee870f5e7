/** Good practices that one office offers to the other, and where they were used again. */
@NullMarked
package org.istmo.domain.practice;

import org.jspecify.annotations.NullMarked;
