package org.istmo.web.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Revision;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a revision changed; nothing of a first version.
 *
 * @param since the version before, or null on a first version
 * @param reason why it was revised, in the officer's words
 * @param summary one paragraph in the reader's language
 */
public record ChangesView(
        @Nullable Since since,
        @Nullable String reason,
        @Nullable String summary,
        List<ItemView> items,
        @Nullable String next) {

    /** The version before, and the day it was issued. */
    public record Since(long id, int version, String issuedOn) {}

    /**
     * A figure that differs; amounts are exact strings.
     *
     * @param before null where the version before did not print it
     * @param after null where this version does not
     * @param unit an ISO 4217 code, {@code %}, or what is counted in English
     * @param causes the greatest first; they add up to the difference
     * @param rows where the rows are that came and went
     */
    public record ItemView(
            String key,
            String label,
            @Nullable String before,
            @Nullable String after,
            String difference,
            String unit,
            List<CauseView> causes,
            String rows) {}

    /** A part of a difference, and how many rows came or went. */
    public record CauseView(String cause, String difference, long rows) {}

    static ChangesView ofFirst(Page<ItemView> page) {
        return new ChangesView(null, null, null, page.items(), page.next());
    }

    static ChangesView of(Revision revision, Changes changes, Language language, Page<ItemView> page) {
        return new ChangesView(
                new Since(revision.before(), changes.since(), changes.issuedOn().toString()),
                changes.reason(),
                changes.summary().in(language),
                page.items(),
                page.next());
    }

    static ItemView item(Revision revision, Changes.ChangedFigure figure, Language language) {
        BigDecimal before = figure.before();
        BigDecimal after = figure.after();
        return new ItemView(
                figure.key(),
                figure.label().in(language),
                before == null ? null : before.toPlainString(),
                after == null ? null : after.toPlainString(),
                plain(orNothing(after).subtract(orNothing(before))),
                figure.unit(),
                figure.causes().stream()
                        .map(share -> new CauseView(share.cause(), plain(share.difference()), share.rows()))
                        .toList(),
                "/api/v1/reports/" + revision.report() + "/changes/" + figure.key() + "/rows");
    }

    private static BigDecimal orNothing(@Nullable BigDecimal value) {
        return Optional.ofNullable(value).orElse(BigDecimal.ZERO);
    }

    private static String plain(BigDecimal value) {
        return Decimals.plain(value).toPlainString();
    }
}
