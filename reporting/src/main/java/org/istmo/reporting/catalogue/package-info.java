/** The report types that there are and what may be asked of them. Not how one is made. */
@NullMarked
package org.istmo.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
