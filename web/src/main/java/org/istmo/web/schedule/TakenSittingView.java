package org.istmo.web.schedule;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.sitting.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * A step over reports of a run.
 *
 * @param sitting its number within the run, from 1
 * @param step {@code submit}, {@code clear} or {@code return}
 * @param by who asked for it
 * @param asked RFC 3339
 * @param ended when the last of them was through; null while some are not
 * @param done the hrefs of those with which it was done
 */
public record TakenSittingView(
        long run,
        int sitting,
        String step,
        String by,
        String comment,
        String asked,
        @Nullable String ended,
        ProgressView progress,
        List<String> done,
        List<RefusedView> refused,
        String href) {

    private static final String REPORTS = "/api/v1/reports/";

    /** Counts of reports. */
    public record ProgressView(int all, int done, int refused) {}

    /**
     * A report with which it was not done.
     *
     * @param code a stable word, as the report's own path would refuse it
     */
    public record RefusedView(String report, String number, String code, String detail) {}

    static TakenSittingView of(Sitting sitting, Language language) {
        return new TakenSittingView(
                sitting.run(),
                sitting.ordinal(),
                sitting.step().word(),
                sitting.by().name(),
                sitting.comment(),
                moment(sitting.asked()),
                sitting.ended().map(TakenSittingView::moment).orElse(null),
                new ProgressView(
                        sitting.all(), sitting.done().size(), sitting.refused().size()),
                sitting.done().stream().map(report -> REPORTS + report).toList(),
                sitting.refused().stream()
                        .map(one -> new RefusedView(
                                REPORTS + one.report(),
                                one.number(),
                                one.code(),
                                one.detail().in(language)))
                        .toList(),
                RunView.PATH + sitting.run() + "/sittings/" + sitting.ordinal());
    }

    private static String moment(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
