/** Gives out the head that the audit trail had at the end of each day, and has auditors told of it. Writes no trail but that it did, and verifies nothing. */
@NullMarked
package org.istmo.reporting.dayhead;

import org.jspecify.annotations.NullMarked;
