package org.istmo.reporting.dataset.treaty;

import java.util.List;
import org.istmo.reporting.dataset.Text;

/**
 * An article against every State.
 *
 * @param chapter empty where the treaty has none
 * @param statuses as reported, in the order of the States; empty where nothing was reported
 */
public record MatrixArticle(ArticleName article, String chapter, Text chapterTitle, List<String> statuses) {

    public MatrixArticle {
        statuses = List.copyOf(statuses);
    }
}
