package org.istmo.web.period;

import java.util.List;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a month found.
 *
 * @param open how many things are open; 0 when it is clear
 * @param lines what they consist of, the first {@value CheckResult#MOST}
 * @param href where they are listed; null for a closing of the past
 */
public record CheckView(
        String check,
        long open,
        List<LineView> lines,
        @Nullable String href) {

    /** A line; null where it says nothing. The value is an exact string in its currency. */
    public record LineView(
            @Nullable String about,
            @Nullable String type,
            @Nullable String currency,
            @Nullable String date,
            @Nullable String value,
            long count) {}

    static CheckView of(CheckResult result) {
        return new CheckView(
                result.code(),
                result.open(),
                result.lines().stream().map(CheckView::view).toList(),
                result.href().isEmpty() ? null : result.href());
    }

    private static LineView view(CheckLine line) {
        return new LineView(
                line.about(),
                line.type(),
                line.currency(),
                line.date() == null ? null : line.date().toString(),
                line.amount() == null ? null : Decimals.plain(line.amount()).toPlainString(),
                line.count());
    }
}
