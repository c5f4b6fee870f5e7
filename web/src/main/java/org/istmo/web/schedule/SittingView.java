package org.istmo.web.schedule;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Right;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.sitting.Compared;
import org.istmo.reporting.sitting.LastReport;
import org.istmo.reporting.sitting.RefusedWords;
import org.istmo.reporting.sitting.SittingList;
import org.istmo.reporting.sitting.ToClear;
import org.istmo.reporting.sitting.Unusual;
import org.istmo.web.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a run before whoever clears them.
 *
 * @param asOf RFC 3339; a step over all takes no report that was drafted after it, where it names it
 * @param next what to ask {@code ?after=} for to get the next page; null on the last one
 */
public record SittingView(
        String asOf, List<ItemView> items, @Nullable String next) {

    private static final String REPORTS = "/api/v1/reports/";

    public SittingView {
        items = List.copyOf(items);
    }

    /**
     * A report.
     *
     * @param draft SHA-256 of what was drafted; a step that names it takes no other draft
     * @param step the one that is due, by name; null when none is
     * @param role who takes it
     * @param mayTake whether the caller may take it
     * @param why null where they may
     * @param last what it is held against: of a revision the version before, else the last one issued of its type and scope on a period before
     * @param figures the main ones, with those of the last report
     * @param changed those that moved, in words
     * @param weight how unusual it is, from 0
     * @param tieOut where what the tie-out found is told, and accepted
     */
    public record ItemView(
            long report,
            String number,
            int version,
            String href,
            @Nullable String draft,
            TargetView target,
            String office,
            String status,
            @Nullable String step,
            @Nullable String role,
            boolean mayTake,
            @Nullable WhyView why,
            @Nullable LastView last,
            List<FigureView> figures,
            List<String> changed,
            int weight,
            List<UnusualView> unusual,
            String tieOut) {}

    /**
     * What it is about.
     *
     * @param kind such as {@code grant} or {@code state}
     * @param key of that kind
     * @param donor of an agreement its donor's code
     */
    public record TargetView(
            String kind,
            String key,
            String name,
            @Nullable String donor,
            @Nullable String donorName) {}

    /** Why the caller may not take the step. */
    public record WhyView(String code, String words) {}

    /** @param to the last day of its period */
    public record LastView(String number, int version, String to, String href) {}

    /**
     * Amounts are exact, as strings.
     *
     * @param unit ISO 4217, or what is counted
     * @param last null where the last report has no such figure
     */
    public record FigureView(
            String key,
            String label,
            String unit,
            String value,
            @Nullable String last,
            @Nullable String difference) {}

    /**
     * @param blocks whether it keeps a draft from being submitted
     * @param accepted whether finance accepted it
     * @param figure its key; null where it is about none
     */
    public record UnusualView(
            String code, String words, @Nullable String figure, boolean blocks, boolean accepted) {}

    static SittingView of(SittingList.Listed listed, Page<ItemView> page) {
        return new SittingView(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(listed.asOf()), page.items(), page.next());
    }

    static ItemView item(ToClear one, Reader reader, Language language) {
        Report report = one.report();
        Optional<Clearance> clearance = one.clearance();
        Optional<WhyView> why = why(clearance, reader, language);
        return new ItemView(
                report.id(),
                report.number(),
                report.version(),
                REPORTS + report.id(),
                report.snapshot().orElse(null),
                new TargetView(
                        report.scopeKind().word(),
                        report.scopeKey(),
                        one.about().name().in(language),
                        one.about().donor().orElse(null),
                        one.about().donorName().orElse(null)),
                report.office().code(),
                report.status().word(),
                clearance.map(due -> due.due().name()).orElse(null),
                clearance.map(due -> due.due().role().word()).orElse(null),
                why.isEmpty(),
                why.orElse(null),
                one.last().map(SittingView::last).orElse(null),
                one.figures().stream().map(figure -> figure(figure, language)).toList(),
                one.changed().stream().map(words -> words.in(language)).toList(),
                one.weight(),
                one.unusual().stream()
                        .map(unusual -> unusual(unusual, language))
                        .toList(),
                REPORTS + report.id() + "/tie-out");
    }

    private static Optional<WhyView> why(Optional<Clearance> clearance, Reader reader, Language language) {
        if (clearance.isEmpty()) {
            return Optional.of(said("wrong-status", language));
        }
        return clearance.get().of(reader) instanceof Right.Denied denied
                ? Optional.of(said(denied.code(), language))
                : Optional.empty();
    }

    private static WhyView said(String code, Language language) {
        return new WhyView(code, RefusedWords.of(code).in(language));
    }

    private static LastView last(LastReport last) {
        return new LastView(last.number(), last.version(), last.to().toString(), REPORTS + last.id());
    }

    private static FigureView figure(Compared compared, Language language) {
        MainFigure main = compared.figure();
        return new FigureView(
                main.key(),
                main.label().in(language),
                main.unit().in(language),
                plain(main, main.value()),
                compared.before().map(value -> plain(main, value)).orElse(null),
                compared.difference().map(value -> plain(main, value)).orElse(null));
    }

    private static String plain(MainFigure figure, BigDecimal value) {
        return (figure.isMoney() ? Decimals.plain(value) : value.stripTrailingZeros()).toPlainString();
    }

    private static UnusualView unusual(Unusual unusual, Language language) {
        return new UnusualView(
                unusual.code(), unusual.words().in(language), unusual.figure(), unusual.blocks(), unusual.accepted());
    }
}
