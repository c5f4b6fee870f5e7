/**
 * Who is told beforehand of what is due: whoever holds its next step, once for each day of its reminders, everybody once a month of what concerns them, and
 * each centre of what it has to send in; and whom an audit's findings concern. Finds nothing out that the calendar, the archive and the intake do not say, and sends nothing itself.
 */
@NullMarked
package org.istmo.reporting.reminder;

import org.jspecify.annotations.NullMarked;
