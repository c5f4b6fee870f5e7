package org.istmo.domain.validation;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.intake.DraftShare;

/** A share and the path at which it was sent. */
record PlacedShare(DraftShare share, String path) {

    boolean isCountry() {
        return share.vocabulary().equals(DraftShare.COUNTRY);
    }

    /** A vocabulary and, for those of the reporter's own, its URI: what is a whole of its own. */
    String vocabulary() {
        return share.vocabulary() + " " + share.vocabularyUri();
    }

    /** @param prefix the path of what holds the shares, ended by a slash, or empty for the activity */
    static List<PlacedShare> places(String prefix, List<DraftShare> places) {
        List<PlacedShare> placed = new ArrayList<>();
        int countries = 0;
        int regions = 0;
        for (DraftShare place : places) {
            String path = place.vocabulary().equals(DraftShare.COUNTRY)
                    ? "recipient-country[" + ++countries + "]"
                    : "recipient-region[" + ++regions + "]";
            placed.add(new PlacedShare(place, prefix + path));
        }
        return placed;
    }

    /** @param prefix the path of what holds the shares, ended by a slash, or empty for the activity */
    static List<PlacedShare> sectors(String prefix, List<DraftShare> sectors) {
        List<PlacedShare> placed = new ArrayList<>();
        for (DraftShare sector : sectors) {
            placed.add(new PlacedShare(sector, prefix + "sector[" + (placed.size() + 1) + "]"));
        }
        return placed;
    }
}
