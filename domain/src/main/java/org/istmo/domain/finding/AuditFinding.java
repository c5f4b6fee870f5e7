package org.istmo.domain.finding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.clearance.Person;

/**
 * A finding as it stands.
 *
 * @param terms with the recommendations as they were written
 * @param by who wrote it
 * @param issuedAt empty while it is a draft
 * @param closing empty unless it is closed
 * @param today the day that it is at the office
 * @param version 1 when it was written, one more with each step
 */
public record AuditFinding(
        long id,
        FindingTerms terms,
        List<Recommendation> recommendations,
        FindingStanding standing,
        Person by,
        OffsetDateTime at,
        Optional<OffsetDateTime> issuedAt,
        Optional<Closing> closing,
        LocalDate today,
        long version) {

    public AuditFinding {
        recommendations = List.copyOf(recommendations);
    }

    /**
     * That the auditors are content.
     *
     * @param evidence https addresses of what they saw, with spaces between
     */
    public record Closing(String evidence, String remark, Person by, OffsetDateTime at) {}

    /** Whether a recommendation's day is over while the finding is neither a draft nor closed. */
    public boolean isOverdue(Recommendation one) {
        boolean open = standing == FindingStanding.ISSUED || standing == FindingStanding.ANSWERED;
        return open && one.dueOn().isBefore(today);
    }

    public boolean isOverdue() {
        return recommendations.stream().anyMatch(this::isOverdue);
    }

    /** How the trail refers to it. */
    public String reference() {
        return "finding:" + id;
    }
}
