/** What a posted entry adds to the figures of reports, and what its reversal would take off them. Posts nothing and decides nothing. */
@NullMarked
package org.istmo.reporting.reversal;

import org.jspecify.annotations.NullMarked;
