package org.istmo.domain.questionnaire;

import java.time.OffsetDateTime;

/**
 * That a closed round was opened again.
 *
 * @param closedAt when it had been closed
 */
public record Reopening(
        String reason, OffsetDateTime closedAt, String closedBy, OffsetDateTime reopenedAt, String reopenedBy) {}
