/** The sealed family of expected refusals: what was asked cannot be had, and why. Not failures of the program itself. */
@NullMarked
package org.istmo.domain.problem;

import org.jspecify.annotations.NullMarked;
