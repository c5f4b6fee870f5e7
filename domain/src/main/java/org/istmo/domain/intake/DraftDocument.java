package org.istmo.domain.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IATI document-link, or a publication.
 *
 * @param format media type, possibly empty
 * @param title words by language code
 * @param categories codes of IATI DocumentCategory
 * @param languages ISO 639-1
 * @param stage code of {@code document_stage}, or null
 * @param licence such as {@code CC-BY-4.0}, possibly empty
 * @param sensitivity the word of a level; null for the activity's own, which is the least that it has
 */
public record DraftDocument(
        String url,
        String format,
        Map<String, String> title,
        Map<String, String> description,
        List<String> categories,
        List<String> languages,
        @Nullable LocalDate date,
        @Nullable String stage,
        String licence,
        @Nullable String sensitivity) {

    public DraftDocument {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
    }

    /** As it is, with another's stage, licence and level. */
    public DraftDocument heldAs(DraftDocument other) {
        return new DraftDocument(
                url,
                format,
                title,
                description,
                categories,
                languages,
                date,
                other.stage,
                other.licence,
                other.sensitivity);
    }
}
