/** What is reported by itself: schedules, their runs, and which duties have none. Drafts and clears nothing. */
@NullMarked
package org.istmo.web.schedule;

import org.jspecify.annotations.NullMarked;
