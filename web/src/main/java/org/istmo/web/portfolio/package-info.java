/** {@code /portfolio}: what a head of office answers for, as it was last frozen. Reads no ledger. */
@NullMarked
package org.istmo.web.portfolio;

import org.jspecify.annotations.NullMarked;
