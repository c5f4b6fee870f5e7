/** Offices and centres that report activities: who they are and in which zone they live. Not who works there. */
@NullMarked
package org.istmo.domain.office;

import org.jspecify.annotations.NullMarked;
