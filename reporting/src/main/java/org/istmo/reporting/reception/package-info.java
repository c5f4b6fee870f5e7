/** What donors say back of an issued report: that they have it, and what they ask. Changes no report. */
@NullMarked
package org.istmo.reporting.reception;

import org.jspecify.annotations.NullMarked;
