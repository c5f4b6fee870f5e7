package org.istmo.domain.compliance;

import java.util.List;
import org.istmo.domain.treaty.Article;

/**
 * Every article of a treaty against States.
 *
 * @param cells State by State in the order that they were asked for in, each in the treaty's order
 * @param withheld of how many cells the latest assessment is kept from the reader
 */
public record TreatyMatrix(
        String treaty, List<String> states, List<Article> articles, List<MatrixCell> cells, long withheld) {

    public TreatyMatrix {
        states = List.copyOf(states);
        articles = List.copyOf(articles);
        cells = List.copyOf(cells);
    }
}
