package org.istmo.reporting.dataset.region;

import org.istmo.reporting.dataset.region.OverlapLine.OverlapSide;

/**
 * A pair of activities that look alike and that nobody decided on yet.
 *
 * @param id of the pair
 */
public record OpenOverlap(long id, OverlapSide left, OverlapSide right) {}
