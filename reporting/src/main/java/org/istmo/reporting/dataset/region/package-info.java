/** What the reports of the region, of a centre and of a head of office say, frozen. No SQL, no words of a page. */
@NullMarked
package org.istmo.reporting.dataset.region;

import org.jspecify.annotations.NullMarked;
