package org.istmo.reporting.archive;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was rendered and is not yet stored.
 *
 * @param language empty for the snapshot
 * @param bytes where the file lies as people will download it
 * @param rendered where it lies as it was rendered: the same, unless it was signed since
 * @param content digest over what the rendering holds ({@code org.istmo.reporting.content}); empty for the snapshot and for what is not issued
 */
public record Rendering(String language, String format, Path bytes, Path rendered, Optional<String> content) {

    /** One that is not signed, without its content digest. */
    public Rendering(String language, String format, Path bytes) {
        this(language, format, bytes, bytes, Optional.empty());
    }

    /** The same with its content digest, which is issued with it. */
    public Rendering holding(String digest) {
        return new Rendering(language, format, bytes, rendered, Optional.of(digest));
    }

    public Rendering signedAs(Path signed) {
        return new Rendering(language, format, signed, rendered, content);
    }
}
