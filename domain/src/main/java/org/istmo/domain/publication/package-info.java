/** Documents and publications: from drafting over clearance to release under a licence. Not the reports to donors. */
@NullMarked
package org.istmo.domain.publication;

import org.jspecify.annotations.NullMarked;
