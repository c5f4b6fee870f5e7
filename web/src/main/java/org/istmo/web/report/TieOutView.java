package org.istmo.web.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.tieout.Acceptance;
import org.istmo.reporting.tieout.TieOut;
import org.istmo.reporting.tieout.Untied;
import org.jspecify.annotations.Nullable;

/**
 * Whether a draft ties.
 *
 * @param clean whether it can be submitted: nothing blocks
 * @param checkedAt RFC 3339; of a report that was submitted, when it was submitted
 * @param snapshot SHA-256 of the draft that was checked
 */
public record TieOutView(
        boolean clean,
        String checkedAt,
        String snapshot,
        int blocks,
        int warns,
        List<CheckedView> checks,
        List<ExceptionView> exceptions) {

    /** @param count how many exceptions, of which the first {@value TieOut#MOST} are named */
    public record CheckedView(String check, boolean ok, int count) {}

    /**
     * @param printed exact, or the words of a text
     * @param way where it is put right or looked at
     * @param accepted by whom of finance; null for what nobody accepted
     */
    public record ExceptionView(
            String id,
            String check,
            String severity,
            @Nullable String figure,
            @Nullable String printed,
            @Nullable String expected,
            @Nullable String unit,
            String detail,
            String way,
            @Nullable AcceptedView accepted) {}

    /** A warning that was accepted, by whom and when (RFC 3339). */
    public record AcceptedView(String by, String at, String reason) {}

    static TieOutView of(TieOut found, List<Acceptance> acceptances, Language language) {
        Map<String, Acceptance> accepted =
                acceptances.stream().collect(Collectors.toMap(Acceptance::warning, Function.identity()));
        return new TieOutView(
                found.clean(),
                found.checkedAt().toString(),
                found.snapshot(),
                found.blocks(),
                found.warns(),
                found.checks().stream()
                        .map(check -> new CheckedView(
                                check.check().word(),
                                check.blocks() + check.warns() == 0,
                                check.blocks() + check.warns()))
                        .toList(),
                found.exceptions().stream()
                        .map(untied -> exception(untied, accepted.get(untied.id()), language))
                        .toList());
    }

    private static ExceptionView exception(Untied untied, @Nullable Acceptance accepted, Language language) {
        return new ExceptionView(
                untied.id(),
                untied.check().word(),
                untied.severity().word(),
                untied.figure(),
                untied.printed(),
                untied.expected(),
                untied.unit().isEmpty() ? null : untied.unit(),
                untied.detail().in(language),
                untied.way(),
                accepted == null
                        ? null
                        : new AcceptedView(accepted.by(), accepted.at().toString(), accepted.reason()));
    }
}
