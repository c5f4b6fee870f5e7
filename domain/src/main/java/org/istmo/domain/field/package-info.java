/** Typed fields of records and reference data: what they hold, how it is read from what was sent, and the columns it stands in. Knows no record. */
@NullMarked
package org.istmo.domain.field;

import org.jspecify.annotations.NullMarked;
