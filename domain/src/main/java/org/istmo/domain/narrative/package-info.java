/** What officers write for a report, section by section of a period. Not the reports that it goes into. */
@NullMarked
package org.istmo.domain.narrative;

import org.jspecify.annotations.NullMarked;
