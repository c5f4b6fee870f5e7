package org.istmo.reporting.query.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.query.treaty.Thing;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param event the number of the activity that stands for it where both offices reported the same event
 * @param status by IATI's ActivityStatus
 * @param standing one of {@link org.istmo.reporting.dataset.assistance.AssistingActivity#STANDINGS}
 * @param places codes of countries and regions, with the percentage of it that benefits them
 * @param themes their codes
 * @param frameworks their codes
 */
record Assisting(
        long id,
        long event,
        String office,
        String identifier,
        Text title,
        Sensitivity level,
        String status,
        String standing,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Map<String, BigDecimal> places,
        List<String> themes,
        List<String> frameworks) {

    Assisting {
        places = Map.copyOf(places);
        themes = List.copyOf(themes);
        frameworks = List.copyOf(frameworks);
    }

    /** Whether some day of it is in the period. */
    boolean ran() {
        return standing.equals("running") || standing.equals("ended");
    }

    Thing thing() {
        return new Thing(
                "assisting-activity",
                String.valueOf(id),
                new Text(identifier + ": " + title.en(), identifier + ": " + title.es()),
                level);
    }
}
