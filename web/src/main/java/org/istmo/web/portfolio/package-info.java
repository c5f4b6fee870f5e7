/** {@code /portfolio}: what a head of office answers for, as it stands now and as it was last frozen. Reads no row of the ledger. */
@NullMarked
package org.istmo.web.portfolio;

import org.jspecify.annotations.NullMarked;
