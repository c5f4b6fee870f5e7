/** Donors, how they are called and how their year runs, and the references that name them. Not what they agreed to pay. */
@NullMarked
package org.istmo.domain.partner;

import org.jspecify.annotations.NullMarked;
