/** Says the reports of the region, of a centre and of a head of office in one language. No figure is computed here, but sums of what stands on the page. */
@NullMarked
package org.istmo.reporting.render.region;

import org.jspecify.annotations.NullMarked;
