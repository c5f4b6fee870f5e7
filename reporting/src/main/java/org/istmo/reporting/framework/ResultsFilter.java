package org.istmo.reporting.framework;

import java.util.Optional;
import org.istmo.domain.activity.ActivityFilter;

/**
 * Which indicators are asked for.
 *
 * @param activities that carry them; a framework that is asked for is also the only one that they are shown under
 * @param level the IATI code of a result's type: 1 output, 2 outcome, 3 impact, 9 other
 */
public record ResultsFilter(ActivityFilter activities, Optional<String> level) {}
