package org.istmo.reporting.dataset.treaty;

import org.istmo.reporting.dataset.Text;

/**
 * Which article something is of.
 *
 * @param treaty code of the treaty, such as {@code UNCAC}
 * @param article its number, such as {@code 14 bis}
 * @param workingTranslation whether the Spanish title is a translation of our own
 */
public record ArticleName(String treaty, Text treatyTitle, String article, Text title, boolean workingTranslation) {}
