package org.istmo.domain.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;

/** An activity that supports one article more, said so that all else of it stays: its transactions, and what else it holds. */
final class SupportedDraft {

    private SupportedDraft() {}

    static DraftActivity of(DraftActivity stored, DraftArticle article, Written written) {
        List<DraftArticle> articles =
                new ArrayList<>(Objects.requireNonNullElse(stored.details().articles(), List.of()));
        articles.add(article);
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
