/** Donors, and the references that name them. Not what they agreed to pay. */
@NullMarked
package org.istmo.domain.partner;

import org.jspecify.annotations.NullMarked;
