package org.istmo.web.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityDesk;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Stale;
import org.istmo.web.activity.ActivitySubmission.Judged;
import org.istmo.web.form.JsonForm;

/** Takes activities one by one, by the API and on pages alike: judged first, then rehearsed or taken. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ActivityIntake {

    private static final int LONGEST_CODE = 20;
    private static final OfficeCode NOWHERE = new OfficeCode("?");

    private Offices offices;
    private ActivityDesk desk;
    private ActivitySubmission submission;

    protected ActivityIntake() {}

    @Inject
    public ActivityIntake(Offices offices, ActivityDesk desk, ActivitySubmission submission) {
        this.offices = offices;
        this.desk = desk;
        this.submission = submission;
    }

    /**
     * A new activity that was found sound, or a change of one.
     *
     * @param stored the number of the one that is changed
     * @param from the version that the change was made from
     */
    record Sound(Judged judged, Optional<Long> stored, long from) {}

    /**
     * A new activity.
     *
     * @throws Forbidden unless who enters it is an officer of its office
     * @throws Invalid naming everything that is wrong
     */
    Sound entering(Reader by, String text) {
        by.mustBe(Role.OFFICER);
        JsonForm form = JsonForm.of(text);
        OfficeCode office = office(by, form);
        return new Sound(submission.judged(by, office, text, form, Optional.empty()), Optional.empty(), 0);
    }

    /**
     * A change.
     *
     * @throws Forbidden unless who changes it is an officer of its office
     * @throws Stale when it has another version by now
     * @throws Invalid naming everything that is wrong
     */
    Sound changing(Reader by, Activity stored, long from, String text) {
        mustStandAt(by, stored, from);
        return new Sound(
                submission.judged(by, stored.office(), text, JsonForm.of(text), Optional.of(stored)),
                Optional.of(stored.id()),
                from);
    }

    /** The part of {@link #changing} that does not need the body. */
    void mustStandAt(Reader by, Activity stored, long from) {
        by.mustActAs(Role.OFFICER, stored.office());
        if (from != stored.version()) {
            throw new Stale(from, stored.version());
        }
    }

    /** What would come of it; nothing is kept. Not within a transaction. */
    ActivityDesk.Rehearsed rehearsed(Sound sound) {
        return desk.rehearse(
                sound.judged().delivery(),
                sound.stored(),
                sound.from(),
                sound.judged().activity());
    }

    Activity taken(Sound sound) {
        Judged judged = sound.judged();
        return sound.stored()
                .map(id -> desk.change(judged.delivery(), id, sound.from(), judged.activity()))
                .orElseGet(() -> desk.enter(judged.delivery(), judged.activity()));
    }

    /** One that is missing or unknown is remembered as wrong, and all else is judged nevertheless. */
    private OfficeCode office(Reader reader, JsonForm form) {
        String code = form.needed("office", LONGEST_CODE);
        if (code.isEmpty()) {
            return NOWHERE;
        }
        OfficeCode office = new OfficeCode(code);
        if (!offices.knows(office)) {
            form.wrong("office", "unknown-office", "There is no such office.");
            return NOWHERE;
        }
        reader.mustActAs(Role.OFFICER, office);
        return office;
    }
}
