package org.istmo.domain.activity;

import java.time.Instant;
import java.util.List;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param version counts its changes, from 1
 * @param changedAt when the last one came in
 * @param receipt under which it came in
 * @param sameEventAs identifier of the activity that is counted in its stead, by a decision on an overlap
 * @param sameMoneyAs identifier of the activity whose money its own repeats, by a decision on an overlap
 * @param said as it would be said anew, without a source: saying it again changes nothing. Its shares weigh as they were given and need not add up.
 * @param places its shares of countries and regions in percent, 100 in all
 * @param themes its shares of themes in percent, 100 in all
 * @param rows transactions that came in as rows of their own, and not with the activity
 * @param withheld how many of its documents are above the reader's level and left out
 */
public record Activity(
        long id,
        OfficeCode office,
        long version,
        Instant changedAt,
        long receipt,
        @Nullable String sameEventAs,
        @Nullable String sameMoneyAs,
        DraftActivity said,
        List<DraftShare> places,
        List<DraftShare> themes,
        List<DraftRow> rows,
        int withheld) {

    public Activity {
        places = List.copyOf(places);
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    public Sensitivity sensitivity() {
        String word = said.details().sensitivity();
        return word == null ? Sensitivity.INTERNAL : Sensitivity.of(word);
    }

    /** As somebody reads it who reads up to that level: without the documents above it, which are counted. */
    public Activity upTo(Sensitivity level) {
        List<DraftDocument> documents = said.contents().documents();
        if (documents == null) {
            return this;
        }
        List<DraftDocument> shown = documents.stream()
                .filter(document -> levelOf(document).compareTo(level) <= 0)
                .toList();
        return new Activity(
                id,
                office,
                version,
                changedAt,
                receipt,
                sameEventAs,
                sameMoneyAs,
                said.holding(said.contents().with(shown)),
                places,
                themes,
                rows,
                documents.size() - shown.size());
    }

    /** A document's own level, and the activity's at least. */
    public Sensitivity levelOf(DraftDocument document) {
        String own = document.sensitivity();
        return own == null || Sensitivity.of(own).compareTo(sensitivity()) < 0 ? sensitivity() : Sensitivity.of(own);
    }

    /** Whether it is counted among the offices' activities: another agency's is not, nor the second report of one event. */
    public boolean counted() {
        String agency = said.details().externalAgency();
        return sameEventAs == null && (agency == null || agency.isEmpty());
    }
}
