package org.istmo.web.intake;

import org.istmo.domain.intake.DraftActivity;

/** IATI's own annotated example of an activity. */
public final class OfficialExample {

    private OfficialExample() {}

    public static DraftActivity read() {
        return Read.from(SeedFiles.resource("/activity-standard-example-annotated.xml"))
                .drafts()
                .get(0);
    }
}
