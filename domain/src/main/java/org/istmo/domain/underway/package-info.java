/** Files that were brought and are taken in while nobody waits: their bytes, whose turn they are, how far they are and what became of them. Nothing of what they hold. */
@NullMarked
package org.istmo.domain.underway;

import org.jspecify.annotations.NullMarked;
