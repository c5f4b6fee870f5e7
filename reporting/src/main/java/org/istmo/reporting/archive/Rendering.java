package org.istmo.reporting.archive;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was rendered and is not yet stored.
 *
 * @param language empty for the snapshot
 * @param bytes where the file lies as people will download it
 * @param rendered where it lies as it was rendered: the same, unless it was signed since
 * @param content digest over what the rendering holds ({@code org.istmo.reporting.content}); empty for the snapshot
 */
public record Rendering(String language, String format, Path bytes, Path rendered, Optional<String> content) {

    /** A snapshot, or whatever else is neither signed nor packed. */
    public Rendering(String language, String format, Path bytes) {
        this(language, format, bytes, bytes, Optional.empty());
    }

    /** One that is not signed. */
    public Rendering(String language, String format, Path bytes, String content) {
        this(language, format, bytes, bytes, Optional.of(content));
    }

    public Rendering signedAs(Path signed) {
        return new Rendering(language, format, signed, rendered, content);
    }
}
