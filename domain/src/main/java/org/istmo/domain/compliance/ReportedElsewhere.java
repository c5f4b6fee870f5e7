package org.istmo.domain.compliance;

import org.istmo.domain.field.Bilingual;

/**
 * What was reported of an article of another treaty that holds the same obligation. It stays that article's.
 *
 * @param article of the treaty that was asked about
 * @param obligation the code of what both hold, and {@code name} what it is called
 * @param reported the latest one of the other article that the reader may know of
 */
public record ReportedElsewhere(String article, String obligation, Bilingual name, Assessment reported) {}
