/** Sentences that the program itself says to the offices' people, in both languages. Not the words of reports, nor those of pages. */
@NullMarked
package org.istmo.reporting.sentence;

import org.jspecify.annotations.NullMarked;
