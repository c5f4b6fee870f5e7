package org.istmo.reporting.dataset.progress;

import org.istmo.reporting.dataset.Text;

/**
 * What an officer wrote on a section; a figure of the report stands in it as {@code {{key}}}.
 *
 * @param id of the narrative
 * @param section its code
 * @param title the section's name
 * @param grant the agreement's number
 * @param text in each language; empty in one that nobody wrote
 */
public record NarrativeText(long id, String section, Text title, String grant, Text text) {}
