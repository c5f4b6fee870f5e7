package org.istmo.domain.narrative;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.istmo.domain.field.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A section of what an office writes of an agreement and a period.
 *
 * @param name what it is called
 * @param now what stands there; null where nothing does that the reader may know of
 * @param last the last final text of the section before the period; null where there is none
 */
public record SectionText(
        String code,
        Bilingual name,
        @Nullable Written now,
        @Nullable Written last) {

    /**
     * A narrative.
     *
     * @param isFinal whether it is final; a draft otherwise
     */
    public record Written(
            long id,
            long version,
            Bilingual text,
            String sensitivity,
            boolean isFinal,
            LocalDate from,
            LocalDate to,
            OffsetDateTime changedAt,
            String changedBy) {

        public String en() {
            String said = text.en();
            return said == null ? "" : said;
        }

        public String es() {
            String said = text.es();
            return said == null ? "" : said;
        }
    }
}
