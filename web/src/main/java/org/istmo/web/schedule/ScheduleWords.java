package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.istmo.domain.office.Offices;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.istmo.reporting.schedule.DaysAfter;
import org.istmo.reporting.schedule.Occurrence;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.RunBook;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.reporting.schedule.ScheduleTerms;
import org.istmo.reporting.schedule.Schedules;
import org.istmo.reporting.schedule.TargetState;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;

/** Says of schedules and their runs what the pages say of them. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ScheduleWords {

    /** A day after all that are reported on. */
    private static final long LAST_DAY = 100_000;

    private SignedIn signedIn;
    private Schedules schedules;
    private RunBook runs;
    private ReportKinds kinds;
    private Offices offices;
    private Reading reading;

    protected ScheduleWords() {}

    @Inject
    public ScheduleWords(
            SignedIn signedIn, Schedules schedules, RunBook runs, ReportKinds kinds, Offices offices, Reading reading) {
        this.signedIn = signedIn;
        this.schedules = schedules;
        this.runs = runs;
        this.kinds = kinds;
        this.offices = offices;
        this.reading = reading;
    }

    public ScheduleLine line(Schedule schedule) {
        Scope scope = Scope.of(signedIn.reader());
        ScheduleTerms terms = schedule.terms();
        return new ScheduleLine(
                schedule.id(),
                terms.name(),
                title(terms.type()),
                about(terms),
                rhythm(terms),
                terms.office().code(),
                schedule.status(),
                reading.say("schedule.status." + schedule.status()),
                schedules.next(scope, schedule.id(), 1).stream()
                        .findFirst()
                        .map(due -> time(schedule, due))
                        .orElse(null),
                runs.page(scope, schedule.id(), LAST_DAY, Long.MAX_VALUE, 1).stream()
                        .findFirst()
                        .map(this::run)
                        .orElse(null));
    }

    DueTime time(Schedule schedule, Occurrence due) {
        return new DueTime(
                reading.moment(due.at().atZone(schedule.terms().zone())),
                reading.moment(due.at().atZone(ZoneId.of("UTC"))),
                reading.period(due.span().from(), due.span().to()));
    }

    RunLine run(Run run) {
        ZoneId zone = offices.zoneOf(run.office()).orElse(ZoneOffset.UTC);
        ZonedDateTime due = run.due().atZoneSameInstant(zone);
        return new RunLine(
                reading.period(run.span().from(), run.span().to()),
                reading.moment(due),
                run.status(),
                reading.say("run.status." + run.status()),
                progress(run),
                "/runs/" + run.id());
    }

    /** How many of its reports are through, and how many failed. */
    String progress(Run run) {
        long failed = count(run, TargetState::hasFailed);
        return reading.say(
                "run.progress",
                count(run, TargetState::isSettled) - failed,
                run.targets().size(),
                failed);
    }

    private static long count(Run run, Predicate<TargetState> which) {
        return run.targets().stream().filter(which).count();
    }

    String title(String type) {
        return kinds.of(type)
                .map(kind -> kind.type().title().in(reading.getLanguage()))
                .orElse(type);
    }

    private String about(ScheduleTerms terms) {
        String scope = terms.scope().map(this::about).orElse("");
        return terms.each()
                .map(each -> reading.say("subject.each." + each.word()) + (scope.isEmpty() ? "" : ": " + scope))
                .orElse(scope);
    }

    String about(AskedScope scope) {
        return scope.kind().equals(ScopeKind.REGION.word()) ? reading.say("about.region") : scope.key();
    }

    private String rhythm(ScheduleTerms terms) {
        String period = reading.say("schedule.period." + terms.period().word());
        return terms.rhythm() instanceof DaysAfter after
                ? reading.say(
                        "schedule.rhythm.days", period, after.days(), after.at().toString())
                : reading.say("schedule.rhythm.cron", period);
    }
}
