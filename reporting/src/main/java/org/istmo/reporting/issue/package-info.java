/** Conducts a report: query, render, archive, announce; and its clearance up to the issue. Knows nothing of schedules. */
@NullMarked
package org.istmo.reporting.issue;

import org.jspecify.annotations.NullMarked;
