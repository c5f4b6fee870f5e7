package org.istmo.web.intake;

/**
 * A file that is taken in in the background, as pages tell of it.
 *
 * @param progress how far it is, in a sentence
 * @param done of 100, in the step that it is at
 * @param counted whether it is known how much there is to do in that step
 * @param live whether nothing became of it yet
 */
public record UnderwayLine(
        long id,
        String name,
        String office,
        String by,
        String at,
        String state,
        String progress,
        int done,
        boolean counted,
        boolean live) {}
