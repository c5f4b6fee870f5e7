package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.language.Reading;
import org.istmo.web.page.PageAddress;
import org.jspecify.annotations.Nullable;

/** Says what the checks of a month found, and where each is put right on a page. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CheckLines {

    /** How many lines of a check a page shows. */
    static final int MOST = 10;

    private Reading reading;
    private TransactionTypes types;

    protected CheckLines() {}

    @Inject
    public CheckLines(Reading reading, TransactionTypes types) {
        this.reading = reading;
        this.types = types;
    }

    /**
     * A check.
     *
     * @param lines what is open, in sentences, the first {@value CheckLines#MOST}
     * @param href the page where it is listed; null where there is none
     */
    public record Check(
            String name,
            long open,
            List<String> lines,
            @Nullable String href) {}

    /** What was found now, with the pages where it is put right. */
    List<Check> now(List<CheckResult> results, CheckedMonths months) {
        return results.stream()
                .map(result -> check(result, href(result.code(), months)))
                .toList();
    }

    /** What was found once. */
    List<Check> then(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.open() > 0)
                .map(result -> check(result, null))
                .toList();
    }

    private Check check(CheckResult result, @Nullable String href) {
        return new Check(
                name(result.code()),
                result.open(),
                result.lines().stream().limit(MOST).map(this::line).toList(),
                result.open() > 0 ? href : null);
    }

    private String name(String code) {
        String key = "period.check." + code;
        return reading.knows(key) ? reading.say(key) : code;
    }

    private String line(CheckLine line) {
        List<String> parts = new ArrayList<>();
        if (line.about() != null) {
            parts.add(line.about());
        }
        if (line.type() != null) {
            parts.add(types.name(line.type(), reading.getLanguage()));
        }
        if (line.date() != null) {
            parts.add(reading.day(line.date()));
        }
        if (line.amount() != null && line.currency() != null) {
            parts.add(reading.money(line.amount(), line.currency()));
        } else if (line.currency() != null) {
            parts.add(line.currency());
        }
        if (line.count() > 1) {
            parts.add(reading.say("period.check.times", line.count()));
        }
        return String.join(" · ", parts);
    }

    private static @Nullable String href(String check, CheckedMonths months) {
        String office = months.office().code();
        Map<String, String> pages = Map.of(
                "missing-rates",
                PageAddress.of("/rates")
                        .with("missing", "yes")
                        .with("office", office)
                        .toString(),
                "unallocated",
                PeriodPath.page(months.office(), months.last()) + "/unallocated",
                "unreconciled",
                "/reconciliations?office=" + office,
                "unscheduled-duties",
                "/schedules#proposals");
        return pages.get(check);
    }
}
