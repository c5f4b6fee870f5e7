/**
 * Who is told beforehand of what is due: whoever holds its next step, once for each day of its reminders. Finds nothing out that the calendar does not say, and
 * sends nothing itself.
 */
@NullMarked
package org.istmo.reporting.reminder;

import org.jspecify.annotations.NullMarked;
