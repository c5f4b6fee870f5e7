/** What a revision changed since the version before: which figures, why, and in what words. Orders, renders and issues nothing. */
@NullMarked
package org.istmo.reporting.revision;

import org.jspecify.annotations.NullMarked;
