/** Consultations of the Santo Domingo Pact and the Managua Mechanism, and what was agreed in them until it is closed, with the day since which it stands so. Not the briefs made of them. */
@NullMarked
package org.istmo.domain.consultation;

import org.jspecify.annotations.NullMarked;
