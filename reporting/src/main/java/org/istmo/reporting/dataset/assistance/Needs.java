package org.istmo.reporting.dataset.assistance;

import java.util.List;
import org.istmo.reporting.dataset.region.CountLine;
import org.istmo.reporting.dataset.region.Counted;

/**
 * What one State or all of them need.
 *
 * @param articles by State, and then in the treaties' order
 * @param programmes by State; open ones first, by priority
 * @param articleNeeds how many for articles
 * @param programmesByStatus open, met, withdrawn
 * @param programmeNeeds how many of national programmes, of any standing
 * @param unsupported needs for articles and open needs of national programmes that no activity supports
 * @param withheld needs of national programmes above the audience's level: in no list and no count
 */
public record Needs(
        List<ArticleNeed> articles,
        List<ProgrammeNeed> programmes,
        Counted articleNeeds,
        List<CountLine> programmesByStatus,
        Counted programmeNeeds,
        Counted unsupported,
        long withheld) {

    public Needs {
        articles = List.copyOf(articles);
        programmes = List.copyOf(programmes);
        programmesByStatus = List.copyOf(programmesByStatus);
    }

    /** Whether none is known. */
    public boolean empty() {
        return articles.isEmpty() && programmes.isEmpty();
    }
}
