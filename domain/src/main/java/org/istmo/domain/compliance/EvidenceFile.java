package org.istmo.domain.compliance;

import java.time.OffsetDateTime;

/**
 * A file that was sent to be shown as evidence.
 *
 * @param name what its sender called it
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record EvidenceFile(
        long id,
        Cell cell,
        String name,
        EvidenceFormat format,
        long size,
        String sha256,
        OffsetDateTime uploadedAt,
        String uploadedBy) {}
