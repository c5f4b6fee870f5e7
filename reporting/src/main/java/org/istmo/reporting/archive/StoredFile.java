package org.istmo.reporting.archive;

import java.util.Optional;

/**
 * A file of a report, without its bytes.
 *
 * @param language empty for the snapshot
 * @param format {@code pdf}, {@code xlsx}, or {@code json} for the snapshot
 * @param size in bytes
 * @param sha256 of the file as it is downloaded
 * @param renderingSha256 of the rendering, before any signature was added to it
 * @param renderingLength in bytes; the file's first so many bytes are the rendering
 * @param content digest over what the rendering holds ({@code org.istmo.reporting.content}); only of issued files, but for those from before there was one
 */
public record StoredFile(
        long id,
        long report,
        String language,
        String format,
        long size,
        String sha256,
        String renderingSha256,
        long renderingLength,
        Optional<String> content) {

    public static final String SNAPSHOT = "json";
}
