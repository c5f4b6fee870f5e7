package org.istmo.reporting.archive;

/**
 * A file of a report, without its bytes.
 *
 * @param language empty for the snapshot
 * @param format {@code pdf}, {@code xlsx}, or {@code json} for the snapshot
 * @param size in bytes
 * @param sha256 of the file as it is downloaded
 * @param renderingSha256 of the rendering, before any signature was added to it
 * @param renderingLength in bytes
 */
public record StoredFile(
        long id,
        long report,
        String language,
        String format,
        long size,
        String sha256,
        String renderingSha256,
        long renderingLength) {

    public static final String SNAPSHOT = "json";
}
