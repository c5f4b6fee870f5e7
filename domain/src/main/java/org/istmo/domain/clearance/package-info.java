/** The steps that a report is cleared by, and who may take which. Not the report itself. */
@NullMarked
package org.istmo.domain.clearance;

import org.jspecify.annotations.NullMarked;
