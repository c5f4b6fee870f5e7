package org.istmo.reporting.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.ReaderRows;
import org.istmo.domain.access.Role;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Person;
import org.istmo.domain.clearance.Step;
import org.istmo.domain.clearance.Taken;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.archive.Failures;
import org.istmo.reporting.archive.OpenOffices;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.issue.ClearanceBook;
import org.istmo.reporting.order.AskedReport.AskedScope;
import org.jdbi.v3.core.Handle;

/** Finds what things wait for and who may see to it, over one connection and as people's accounts stand now. */
class Waits {

    private final Handle handle;
    private final Clock clock;
    private final ClearanceBook clearances;
    private final List<Reader> colleagues;
    private final Map<String, ZoneId> zones = new HashMap<>();

    Waits(Handle handle, Clock clock, ClearanceBook clearances) {
        this.handle = handle;
        this.clock = clock;
        this.clearances = clearances;
        this.colleagues = new ReaderRows(handle).colleagues();
        handle.createQuery("SELECT code, zone FROM office")
                .map((row, context) -> Map.entry(row.getString(1), ZoneId.of(row.getString(2))))
                .forEach(office -> zones.put(office.getKey(), office.getValue()));
    }

    /**
     * Something that is to be reported, so far as it matters here.
     *
     * @param schedule that sees to it
     */
    record Thing(OfficeCode office, AskedScope scope, Span span, Optional<Schedule> schedule) {}

    /** Of what was not made yet. */
    Waiting unmade(Thing thing, Optional<FailedTargets.Failed> failed) {
        if (failed.isPresent()) {
            return failed(thing, failed.get());
        }
        Instant end = end(thing);
        boolean over = !clock.instant().isBefore(end);
        if (thing.schedule().isEmpty()) {
            return waiting(
                    WaitsFor.ORDER,
                    List.of(thing.office()),
                    Optional.of(end).filter(past -> over),
                    who(officersOf(thing.office())));
        }
        if (!over) {
            return waiting(WaitsFor.PERIOD, List.of(), Optional.empty(), List.of());
        }
        List<OfficeCode> open = open(
                ScopeKind.of(thing.scope().kind()).orElseThrow(), thing.scope().key(), thing.office(), thing.span());
        return open.isEmpty()
                ? waiting(WaitsFor.SCHEDULE, List.of(thing.office()), Optional.empty(), owner(thing))
                : waiting(WaitsFor.CLOSE, open, Optional.of(end), who(financeOf(open)));
    }

    /** Of what was made and not issued; empty when nothing is left to do. */
    Optional<Waiting> made(Thing thing, Report report, Optional<FailedTargets.Failed> failed) {
        return switch (report.status()) {
            case ISSUED, WITHDRAWN -> Optional.empty();
            case QUEUED, RUNNING -> Optional.of(drafted(report));
            case WAITING -> Optional.of(closed(thing, report));
            case DRAFT, IN_CLEARANCE -> Optional.of(cleared(thing, report));
            case FAILED ->
                Optional.of(failed.map(one -> failed(thing, one)).orElseGet(() -> failedByHand(thing, report)));
        };
    }

    private Waiting drafted(Report report) {
        return waiting(
                WaitsFor.DRAFT, List.of(), Optional.of(report.requestedAt().toInstant()), List.of());
    }

    private Waiting closed(Thing thing, Report report) {
        List<OfficeCode> open = open(report.scopeKind(), report.scopeKey(), report.office(), thing.span());
        Instant asked = report.requestedAt().toInstant();
        Instant end = end(thing);
        return open.isEmpty()
                ? drafted(report)
                : waiting(WaitsFor.CLOSE, open, Optional.of(asked.isAfter(end) ? asked : end), who(financeOf(open)));
    }

    private Waiting cleared(Thing thing, Report report) {
        Clearance clearance = clearances.standing(handle, report);
        Step due = clearance.due();
        boolean first = due.equals(clearance.steps().first());
        List<Person> able = who(reader -> clearance.of(reader).isGranted());
        // A draft is its schedule's owner's to submit, where they may.
        List<Person> own = thing.schedule().stream()
                .flatMap(schedule -> able.stream().filter(one -> one.account() == schedule.owner()))
                .toList();
        return new Waiting(
                first ? WaitsFor.SUBMIT : WaitsFor.CLEAR,
                List.of(due.takenFor(report.office())),
                Optional.of(due),
                Optional.empty(),
                Optional.of(lastTaken(report)),
                first && !own.isEmpty() ? own : able);
    }

    /** When the last step was taken; before the first, when it was ordered. */
    private Instant lastTaken(Report report) {
        List<Taken> taken = new ReportRows(handle).clearance(report.id());
        OffsetDateTime last = taken.isEmpty()
                ? report.requestedAt()
                : taken.get(taken.size() - 1).at();
        return last.toInstant();
    }

    private Waiting failed(Thing thing, FailedTargets.Failed failed) {
        Predicate<Reader> admin = reader -> reader.is(Role.ADMIN);
        Predicate<Reader> owner = reader -> thing.schedule()
                .filter(schedule -> schedule.owner() == reader.account())
                .isPresent();
        return new Waiting(
                WaitsFor.RETRY,
                List.of(thing.office()),
                Optional.empty(),
                Optional.of(failed.run()),
                Optional.of(failed.told().toInstant()),
                who(owner.or(admin).or(failed.ownerGone() ? officersOf(thing.office()) : nobody -> false)));
    }

    /** One of a schedule that nobody was told of yet is tried again by itself. */
    private Waiting failedByHand(Thing thing, Report report) {
        if (report.schedule().isPresent()) {
            return drafted(report);
        }
        return waiting(
                WaitsFor.RETRY,
                List.of(report.office()),
                Failures.of(handle, report.id()).map(failure -> failure.at().toInstant()),
                who(officersOf(thing.office())));
    }

    private static Waiting waiting(WaitsFor what, List<OfficeCode> offices, Optional<Instant> since, List<Person> who) {
        return new Waiting(what, offices, Optional.empty(), Optional.empty(), since, who);
    }

    private List<OfficeCode> open(ScopeKind kind, String key, OfficeCode office, Span span) {
        return new OpenOffices(handle)
                .of(kind, key, office, span.to()).stream().map(OfficeCode::new).toList();
    }

    /** When its period is over, where its office is. */
    private Instant end(Thing thing) {
        return thing.span()
                .to()
                .plusDays(1)
                .atStartOfDay(zones.getOrDefault(thing.office().code(), clock.getZone()))
                .toInstant();
    }

    private List<Person> owner(Thing thing) {
        return who(reader -> thing.schedule()
                .filter(schedule -> schedule.owner() == reader.account())
                .isPresent());
    }

    static Predicate<Reader> officersOf(OfficeCode office) {
        return reader -> reader.is(Role.OFFICER) && reader.actsFor(office);
    }

    private static Predicate<Reader> financeOf(List<OfficeCode> offices) {
        return reader -> reader.is(Role.FINANCE) && offices.stream().anyMatch(reader::actsFor);
    }

    private List<Person> who(Predicate<Reader> which) {
        return colleagues.stream()
                .filter(which)
                .map(reader -> new Person(reader.account(), reader.name()))
                .toList();
    }
}
