package org.istmo.reporting.render.document;

/**
 * Running text.
 *
 * @param title a heading within the section; may be empty
 * @param text paragraphs with an empty line between them
 */
public record Prose(String title, String text) implements Block {}
