package org.istmo.reporting.archive;

import java.nio.file.Path;

/**
 * A file that was rendered and is not yet stored.
 *
 * @param language empty for the snapshot
 * @param bytes where it lies
 */
public record Rendering(String language, String format, Path bytes) {}
