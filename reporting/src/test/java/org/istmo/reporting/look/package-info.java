/** Every type of report as its readers get it, from nothing to report to five thousand activities: standards, looks and words. No invariant of a single query. */
@NullMarked
package org.istmo.reporting.look;

import org.jspecify.annotations.NullMarked;
