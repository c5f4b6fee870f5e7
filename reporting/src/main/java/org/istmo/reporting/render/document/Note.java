package org.istmo.reporting.render.document;

/** What a reader must know before quoting a figure: rates, basis, methods, what was left out. */
public record Note(String title, String text) implements Block {}
