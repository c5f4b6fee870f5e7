package org.istmo.domain.finding;

import java.util.Optional;

/**
 * Which findings are asked for.
 *
 * @param overdue whether a recommendation is overdue
 */
public record FindingFilter(Optional<String> office, Optional<FindingStanding> standing, Optional<Boolean> overdue) {

    boolean takes(AuditFinding finding) {
        return office.map(code -> finding.terms().office().code().equals(code)).orElse(true)
                && standing.map(one -> finding.standing() == one).orElse(true)
                && overdue.map(one -> finding.isOverdue() == one).orElse(true);
    }
}
