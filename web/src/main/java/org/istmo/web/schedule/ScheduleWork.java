package org.istmo.web.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.field.Sent;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.issue.Drafting;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.Sweep;
import org.istmo.reporting.schedule.TargetDesk;
import org.istmo.reporting.sitting.Sitting;
import org.istmo.reporting.sitting.SittingDesk;
import org.istmo.reporting.sitting.SittingStep;
import org.istmo.reporting.sitting.Sittings;

/** What people do with schedules and their runs, by the API and on pages alike: each with what has to happen before it, and is set going behind it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ScheduleWork {

    private Schedules schedules;
    private RunBook runs;
    private TargetDesk desk;
    private Sweep sweep;
    private Drafting drafting;
    private SittingDesk sittings;
    private Sittings background;

    protected ScheduleWork() {}

    @Inject
    public ScheduleWork(
            Schedules schedules,
            RunBook runs,
            TargetDesk desk,
            Sweep sweep,
            Drafting drafting,
            SittingDesk sittings,
            Sittings background) {
        this.schedules = schedules;
        this.runs = runs;
        this.desk = desk;
        this.sweep = sweep;
        this.drafting = drafting;
        this.sittings = sittings;
        this.background = background;
    }

    /** What is due by the times of before has its run whatever they are changed to. */
    Schedule change(Reader by, long id, long version, Sent sent) {
        runs.openDue(schedules.one(Scope.of(by), id).id());
        return schedules.change(by, id, version, sent);
    }

    Run run(Reader by, long schedule) {
        Run run = runs.now(by, schedule);
        sweep.soon();
        return run;
    }

    /** Has all of a run that failed for good tried anew. */
    Run retry(Reader by, long id) {
        Run run = runs.one(Scope.of(by), id);
        schedules.mayKeep(by, schedules.one(Scope.of(by), run.schedule()));
        desk.retry(by, run.id()).forEach(report -> drafting.soon(report.id()));
        sweep.soon();
        return runs.one(Scope.of(by), id);
    }

    /**
     * A step over reports of a run.
     *
     * @param key the caller's own, unique among all accounts
     */
    Sitting sit(Reader by, long id, SittingStep step, JsonObject body, Optional<String> key) {
        Run run = runs.one(Scope.of(by), id);
        Sitting sitting = sittings.open(by, run, SittingForm.asked(step, body, key));
        background.soon(sitting.id());
        return sitting;
    }
}
