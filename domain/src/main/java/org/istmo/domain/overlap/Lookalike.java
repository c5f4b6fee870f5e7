package org.istmo.domain.overlap;

import org.istmo.domain.overlap.likeness.Resemblance;

/** Another office's activity that resembles one, and how much, and why. */
public record Lookalike(Resemblance resemblance, OverlapSide activity) {}
