package org.istmo.web.schedule;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.istmo.reporting.archive.Status;
import org.istmo.reporting.schedule.Run;
import org.istmo.reporting.schedule.TargetState;
import org.jspecify.annotations.Nullable;

/**
 * A period of a schedule that came due.
 *
 * @param due RFC 3339
 * @param ended when nothing more happened by itself; null while something does
 * @param status {@code running}, {@code waiting} (for months to be closed), {@code done}, {@code failed} (some of it) or {@code skipped}
 * @param progress how many of its reports are through, and how many there are
 * @param reports the hrefs of the reports that were ordered so far
 * @param error why some of it failed, where something did: the first of them
 */
public record RunView(
        long id,
        long schedule,
        OccurrenceView.Period period,
        String due,
        String started,
        @Nullable String ended,
        String status,
        Progress progress,
        List<String> reports,
        List<TargetView> targets,
        @Nullable String error,
        String href) {

    static final String PATH = "/api/v1/runs/";

    /**
     * Counts of reports.
     *
     * @param done drafted, or further
     * @param failed and not tried again by itself
     * @param waiting for months to be closed
     */
    public record Progress(int all, int done, int failed, int waiting) {}

    /**
     * What one report of it is about.
     *
     * @param due the day by which the donor has to have it, where the agreement says so
     * @param status the report's; {@code queued} before there is one
     * @param attempts how often it was tried again by itself
     * @param error a stable word
     */
    public record TargetView(
            Map<String, String> scope,
            @Nullable String due,
            String status,
            int attempts,
            @Nullable String error,
            @Nullable String detail,
            @Nullable String report) {}

    static RunView of(Run run) {
        List<TargetView> targets = run.targets().stream().map(RunView::target).toList();
        return new RunView(
                run.id(),
                run.schedule(),
                new OccurrenceView.Period(
                        run.span().from().toString(), run.span().to().toString()),
                moment(run.due()),
                moment(run.started()),
                run.ended().map(RunView::moment).orElse(null),
                run.status(),
                progress(run),
                targets.stream()
                        .map(TargetView::report)
                        .filter(Objects::nonNull)
                        .toList(),
                targets,
                run.targets().stream()
                        .filter(TargetState::hasFailed)
                        .flatMap(target -> target.fault().stream())
                        .findFirst()
                        .orElse(null),
                PATH + run.id());
    }

    private static Progress progress(Run run) {
        int failed = count(run, TargetState::hasFailed);
        return new Progress(
                run.targets().size(),
                count(run, TargetState::isSettled) - failed,
                failed,
                count(run, target -> target.status() == Status.WAITING));
    }

    private static int count(Run run, Predicate<TargetState> which) {
        return (int) run.targets().stream().filter(which).count();
    }

    private static TargetView target(TargetState state) {
        return new TargetView(
                Map.of(state.target().kind().word(), state.target().key()),
                state.target().dueOn().map(String::valueOf).orElse(null),
                state.status().word(),
                state.attempts(),
                state.faultCode().orElse(null),
                state.fault().orElse(null),
                state.report().map(report -> "/api/v1/reports/" + report).orElse(null));
    }

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
