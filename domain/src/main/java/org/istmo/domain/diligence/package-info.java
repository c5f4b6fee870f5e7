/** Human-rights due diligence for support to security forces: risk, measures, approval, and what lacks it. Not the support itself. */
@NullMarked
package org.istmo.domain.diligence;

import org.jspecify.annotations.NullMarked;
