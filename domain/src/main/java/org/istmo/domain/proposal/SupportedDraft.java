package org.istmo.domain.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;

/** An activity that supports one article more or less, said so that all else of it stays: its transactions, and what else it holds. */
final class SupportedDraft {

    private SupportedDraft() {}

    static DraftActivity of(DraftActivity stored, DraftArticle article, Written written) {
        List<DraftArticle> articles =
                new ArrayList<>(Objects.requireNonNullElse(stored.details().articles(), List.of()));
        articles.removeIf(one -> one.percentage().signum() == 0);
        articles.add(article);
        return supporting(stored, articles, written);
    }

    /** The same without an article. */
    static DraftActivity without(DraftActivity stored, String treaty, String article, Written written) {
        return supporting(
                stored,
                Objects.requireNonNullElse(stored.details().articles(), List.<DraftArticle>of()).stream()
                        .filter(one ->
                                !one.treaty().equals(treaty) || !one.article().equals(article))
                        .toList(),
                written);
    }

    private static DraftActivity supporting(DraftActivity stored, List<DraftArticle> articles, Written written) {
        return new DraftActivity(
                1,
                stored.identifier(),
                stored.reportingOrg(),
                stored.title(),
                stored.description(),
                stored.status(),
                stored.hierarchy(),
                stored.dates(),
                null,
                List.of(),
                stored.places(),
                stored.sectors(),
                List.of(),
                written.text(),
                written.sha256(),
                DraftActivity.JSON,
                new DraftDetails(null, null, null, null, null, null, null, null, articles, null, true),
                DraftContents.NONE);
    }
}
