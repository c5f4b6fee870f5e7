package org.istmo.web.treaty;

import java.time.OffsetDateTime;
import org.istmo.domain.compliance.EvidenceFile;

/**
 * A file of evidence as JSON.
 *
 * @param upload the number that an assessment's evidence names it by
 * @param size in bytes
 */
public record EvidenceView(
        long upload,
        String name,
        String mediaType,
        long size,
        String sha256,
        OffsetDateTime uploadedAt,
        String uploadedBy,
        String href) {

    static EvidenceView of(EvidenceFile file) {
        return new EvidenceView(
                file.id(),
                file.name(),
                file.format().mediaType(),
                file.size(),
                file.sha256(),
                file.uploadedAt(),
                file.uploadedBy(),
                CellPaths.of(file.cell()) + "/evidence/" + file.id());
    }
}
