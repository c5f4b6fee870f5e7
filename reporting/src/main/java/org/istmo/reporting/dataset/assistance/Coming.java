package org.istmo.reporting.dataset.assistance;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.region.Counted;
import org.istmo.reporting.dataset.treaty.StateName;
import org.jspecify.annotations.Nullable;

/**
 * What is written down for the coming consultation.
 *
 * @param raised needs that States raise
 * @param planned what the offices plan to bring
 */
public record Coming(List<Raised> raised, Counted needs, List<Planned> planned) {

    public Coming {
        raised = List.copyOf(raised);
        planned = List.copyOf(planned);
    }

    /** @param id the number of the need */
    public record Raised(long id, StateName state, @Nullable Text theme, Text words) {}

    /**
     * @param id the number of the plan
     * @param activity the office and identifier of the activity that it is; null where there is none yet or it is above the audience's level
     */
    public record Planned(
            long id,
            Text words,
            String office,
            @Nullable String activity,
            @Nullable LocalDate on) {}
}
