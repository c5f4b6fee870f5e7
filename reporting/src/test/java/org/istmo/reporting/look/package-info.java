/** Every type of report as its readers get it, with none to 5,000 activities: standards, looks and words. No invariant of a single query. */
@NullMarked
package org.istmo.reporting.look;

import org.jspecify.annotations.NullMarked;
