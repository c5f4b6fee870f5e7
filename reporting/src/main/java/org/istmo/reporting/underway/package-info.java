/** Whose turn it is among the files that are taken in while nobody waits. Not how one is read. */
@NullMarked
package org.istmo.reporting.underway;

import org.jspecify.annotations.NullMarked;
