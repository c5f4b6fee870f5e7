package org.istmo.web.report;

/**
 * A question and what the office said to it, in the page's language but for their own words.
 *
 * @param asked by whom and when
 * @param answered by whom and when; empty while nobody did
 * @param open whether the reader may answer it
 * @param typed what the reader typed into its form and was not taken; empty otherwise
 * @param fault why, in words
 */
public record QuestionLine(
        long id, String asked, String text, String answered, String answer, boolean open, String typed, String fault) {}
