/** Activities one by one: their form, their list, and what of the ledger is theirs. No files, which {@code intake} takes. */
@NullMarked
package org.istmo.web.activity;

import org.jspecify.annotations.NullMarked;
