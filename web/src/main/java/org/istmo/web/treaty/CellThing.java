package org.istmo.web.treaty;

/**
 * A recommendation, a need or a piece of evidence as its page shows it.
 *
 * @param badge a word or two on where it stands; empty where that is not said of it
 * @param state by which the badge has its colour
 * @param more what came of it, or where it is; empty for nothing
 * @param href of evidence that can be opened; empty of what is none
 */
public record CellThing(String text, String badge, String state, String more, String href) {}
