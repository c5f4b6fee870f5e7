package org.istmo.domain.activity;

import java.util.List;
import org.istmo.domain.validation.Finding;

/** Ends a rehearsal: being thrown rolls its transaction back, so that nothing of it is kept but what it carries. */
class ActivityRehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Activity activity;
    private final transient List<Finding> notes;

    ActivityRehearsed(Activity activity, List<Finding> notes) {
        super("A rehearsal is over.", null, false, false);
        this.activity = activity;
        this.notes = notes;
    }

    Activity activity() {
        return activity;
    }

    List<Finding> notes() {
        return notes;
    }
}
