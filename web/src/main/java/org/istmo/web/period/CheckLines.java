package org.istmo.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private ServletContext context;

    protected CheckLines() {}

    @Inject
    public CheckLines(Reading reading, TransactionTypes types, ServletContext context) {
        this.reading = reading;
        this.types = types;
        this.context = context;
    }

    /**
     * A check.
     *
     * @param count how much is open, as the reader writes numbers
     * @param lines what is open, in sentences, the first {@value CheckLines#MOST}
     * @param href the page where it is listed; null where there is none
     */
    public record Check(
            String name,
            long open,
            String count,
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
                reading.number(BigDecimal.valueOf(result.open())),
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

    /** The page where a check's findings are put right, where there is one at that address. */
    private @Nullable String href(String check, CheckedMonths months) {
        String page = page(check, months);
        return page.isEmpty() || !served(page.replaceFirst("^(/[^/?#]+).*", "$1")) ? null : page;
    }

    static String page(String check, CheckedMonths months) {
        String office = months.office().code();
        return switch (check) {
            case "missing-rates" ->
                PageAddress.of("/rates")
                        .with("missing", "yes")
                        .with("office", office)
                        .toString();
            case "unallocated" -> PeriodPath.page(months.office(), months.last()) + "/unallocated";
            case "unreconciled" ->
                PageAddress.of("/reconciliations").with("office", office).toString();
            case "unscheduled-duties" -> "/schedules#proposals";
            case "open-overlaps" ->
                PageAddress.of("/overlaps").with("office", office).toString();
            case "open-rejections" ->
                PageAddress.of("/imports/open").with("office", office).toString();
            default -> "";
        };
    }

    private boolean served(String address) {
        return context.getServletRegistrations().values().stream()
                .anyMatch(servlet -> servlet.getMappings().contains(address + "/*"));
    }
}
