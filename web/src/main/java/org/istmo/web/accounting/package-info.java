/** Mappings of accounting exports, and ledger against accounts, over HTTP. Judges nothing: that is the domain's. */
@NullMarked
package org.istmo.web.accounting;

import org.jspecify.annotations.NullMarked;
