package org.istmo.reporting.dataset;

/**
 * An office's own mark, as data; never the United Nations emblem by default.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param base64 the picture's bytes
 * @param alternative what it shows, for who hears the report
 */
public record Logo(String mediaType, String base64, Text alternative) {}
