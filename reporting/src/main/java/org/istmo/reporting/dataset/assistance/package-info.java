/** What States need and what both offices do about it, frozen: briefs for consultations and national programmes. No score, no SQL, no words of a page. */
@NullMarked
package org.istmo.reporting.dataset.assistance;

import org.jspecify.annotations.NullMarked;
