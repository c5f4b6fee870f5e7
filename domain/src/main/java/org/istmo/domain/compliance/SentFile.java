package org.istmo.domain.compliance;

import java.nio.file.Path;

/**
 * A file on its way in.
 *
 * @param name what its sender calls it, one line
 * @param bytes where it was spooled to
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record SentFile(String name, Path bytes, long size, String sha256) {}
