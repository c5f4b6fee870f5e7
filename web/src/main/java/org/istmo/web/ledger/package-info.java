/** What operators ask of the ledger: whether the pre-aggregated cells equal it, and to build them anew. No figures. */
@NullMarked
package org.istmo.web.ledger;

import org.jspecify.annotations.NullMarked;
