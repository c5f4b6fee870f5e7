package org.istmo.domain.activity;

import java.time.Instant;
import java.util.List;
import org.istmo.domain.intake.DraftActivity;
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
        List<DraftRow> rows) {

    public Activity {
        places = List.copyOf(places);
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
    }

    public Sensitivity sensitivity() {
        String word = said.details().sensitivity();
        return word == null ? Sensitivity.INTERNAL : Sensitivity.of(word);
    }

    /** Whether it is counted among the offices' activities: another agency's is not, nor the second report of one event. */
    public boolean counted() {
        String agency = said.details().externalAgency();
        return sameEventAs == null && (agency == null || agency.isEmpty());
    }
}
