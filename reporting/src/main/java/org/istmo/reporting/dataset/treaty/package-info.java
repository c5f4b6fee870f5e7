/** What the reports on treaties say, frozen: implementation as reported, needs and the assistance of both offices. No score, no SQL, no words of a page. */
@NullMarked
package org.istmo.reporting.dataset.treaty;

import org.jspecify.annotations.NullMarked;
