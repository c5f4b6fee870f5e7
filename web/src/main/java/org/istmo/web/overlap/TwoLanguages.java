package org.istmo.web.overlap;

import org.jspecify.annotations.Nullable;

/**
 * Something said in both languages: a text, or a list of texts. In a language that nothing was said in, it is null.
 *
 * @param en in English
 * @param es in Spanish
 */
public record TwoLanguages<T extends @Nullable Object>(T en, T es) {}
