/** {@code /aggregates}: a question in, sums and counts out. No figures of a report, and no computing of its own. */
@NullMarked
package org.istmo.web.figures;

import org.jspecify.annotations.NullMarked;
