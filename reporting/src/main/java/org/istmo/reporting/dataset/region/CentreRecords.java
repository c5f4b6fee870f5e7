package org.istmo.reporting.dataset.region;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a centre keeps beside the ledger, of the period.
 *
 * @param experts of the roster by the body that seconds them: how many
 * @param expertsInAll how many there are
 * @param deployments that ran in the period, by country
 * @param deploymentsInAll how many there were
 * @param practices offered or reused in the period
 * @param publications begun and not released before the period
 * @param recommendations to the centre that are not done, and those done in the period
 * @param recommendationsByState open, in progress, done; and overdue apart
 * @param consultations held in the period
 * @param withheld records above the audience's level, in no count and no list
 */
public record CentreRecords(
        List<CountLine> experts,
        Counted expertsInAll,
        List<CountLine> deployments,
        Counted deploymentsInAll,
        List<Practice> practices,
        List<Publication> publications,
        List<Recommendation> recommendations,
        List<CountLine> recommendationsByState,
        List<Consultation> consultations,
        long withheld) {

    public CentreRecords {
        experts = List.copyOf(experts);
        deployments = List.copyOf(deployments);
        practices = List.copyOf(practices);
        publications = List.copyOf(publications);
        recommendations = List.copyOf(recommendations);
        recommendationsByState = List.copyOf(recommendationsByState);
        consultations = List.copyOf(consultations);
    }

    /** How many counts are suppressed. */
    public long suppressed() {
        return Stream.concat(Stream.of(expertsInAll), experts.stream().flatMap(line -> line.counts().stream()))
                .filter(counted -> counted.count() == null)
                .count();
    }

    /** @param reused how many times other offices or centres made use of it until the end of the period */
    public record Practice(long id, Text title, @Nullable LocalDate offeredOn, Counted reused) {}

    /** @param stage code of the reference data */
    public record Publication(
            long id,
            Text title,
            Text type,
            Text stage,
            @Nullable LocalDate releasedOn) {}

    /**
     * @param number within its evaluation
     * @param overdue its deadline is over and it is not done
     */
    public record Recommendation(
            long id,
            Text evaluation,
            long number,
            Text words,
            @Nullable LocalDate deadline,
            String status,
            boolean overdue) {}

    /** @param open responses agreed there that are not closed */
    public record Consultation(long id, Text mechanism, Text title, LocalDate heldOn, Text country, Counted open) {}
}
