package org.istmo.web.intake;

import java.util.List;
import org.istmo.domain.intake.DraftActivity;

/** IATI's own annotated example of an activity, and those of the files that come with the application. */
public final class OfficialExample {

    private OfficialExample() {}

    public static DraftActivity read() {
        return Read.from(SeedFiles.resource("/activity-standard-example-annotated.xml"))
                .drafts()
                .get(0);
    }

    /** @param file of {@code SeedFiles} */
    public static List<DraftActivity> seeded(String file) {
        return Read.from(SeedFiles.named(file)).drafts();
    }
}
