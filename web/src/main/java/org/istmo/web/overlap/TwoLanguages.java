package org.istmo.web.overlap;

/**
 * Something said in both languages: a text, or a list of texts.
 *
 * @param en in English
 * @param es in Spanish
 */
public record TwoLanguages<T>(T en, T es) {}
