package org.istmo.reporting.dataset.progress;

/**
 * What the audience is not shown, counted.
 *
 * @param activities above its level: their money and people are counted, their words and results are not shown
 * @param narratives above its level
 * @param assessments above its level
 * @param counts small counts of people, and what would reveal them
 */
public record LeftUnsaid(long activities, long narratives, long assessments, long counts) {}
