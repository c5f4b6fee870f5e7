package org.istmo.web.intake;

/**
 * A file that is taken in in the background, as pages tell of it.
 *
 * @param progress how far it is, in a sentence
 * @param worked whether a node is at it: nobody knows of how much is left, for what is posted is one transaction, which tells nothing before it ends
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
        boolean worked,
        boolean live) {}
