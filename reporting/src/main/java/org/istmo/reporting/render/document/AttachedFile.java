package org.istmo.reporting.render.document;

/**
 * A file that rides along in a PDF.
 *
 * @param name with its extension; letters of ASCII, digits, dashes and dots
 * @param mediaType such as {@code text/csv}
 * @param description what it holds, in the document's language
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
public record AttachedFile(String name, String mediaType, String description, byte[] bytes) {}
