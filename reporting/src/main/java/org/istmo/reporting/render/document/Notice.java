package org.istmo.reporting.render.document;

/** One paragraph set apart, such as that nothing was posted in the period. */
public record Notice(String text) implements Block {}
