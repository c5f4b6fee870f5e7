package org.istmo.reporting.query.treaty;

import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.sensitivity.Sensitivity;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.treaty.ArticleName;

/**
 * Something that is counted.
 *
 * @param kind {@code article}, {@code assessment}, {@code recommendation}, {@code need}, {@code evidence}, {@code gap}, {@code supporting-activity},
 *     {@code assisting-activity}, {@code programme-need}, {@code consultation-need} or {@code agreed-response}
 * @param reference of an article {@code UNCAC:44}; of an assessment {@code UNCAC:44:MX:37455} with the number of its version, and of a thing within it with that
 *     thing's place behind, neither of which says how many there are that are not shown; of a gap the same of the need or recommendation that it is about, or else {@code UNCAC:44:MX}; of what stands
 *     within a consultation {@code 17:4} with that consultation's number first; else an identifier or number
 */
public record Thing(String kind, String reference, Text label, Sensitivity level) {

    public static Thing of(ArticleName article) {
        return new Thing("article", article.treaty() + ":" + article.article(), label(article), Sensitivity.PUBLIC);
    }

    public static Thing of(Assessment assessment, ArticleName article) {
        return new Thing("assessment", reference(assessment), label(article), Sensitivity.PUBLIC);
    }

    /**
     * @param kind of a thing within the assessment
     * @param place among those of its part
     */
    public static Thing within(Assessment assessment, String kind, long place, Text words) {
        return new Thing(kind, reference(assessment) + ":" + place, words, Sensitivity.PUBLIC);
    }

    /** What is left to the offices for an article in a State, whatever was reported of it. */
    static Thing gap(ArticleName article, String state) {
        return new Thing(
                "gap", article.treaty() + ":" + article.article() + ":" + state, label(article), Sensitivity.PUBLIC);
    }

    private static String reference(Assessment assessment) {
        return String.join(
                ":",
                assessment.cell().treaty(),
                assessment.cell().article(),
                assessment.cell().state(),
                String.valueOf(assessment.record()));
    }

    private static Text label(ArticleName article) {
        String number = article.treaty() + " " + article.article() + ": ";
        return new Text(number + article.title().en(), number + article.title().es());
    }
}
