/** Which ledger rows a report was made of, and how a figure is found among them. Adds nothing up but what a figure asks for. */
@NullMarked
package org.istmo.reporting.lineage;

import org.jspecify.annotations.NullMarked;
