/** What somebody asks to be reported, by hand or by a schedule, checked against what there is and what they may have. Queues nothing. */
@NullMarked
package org.istmo.reporting.order;

import org.jspecify.annotations.NullMarked;
