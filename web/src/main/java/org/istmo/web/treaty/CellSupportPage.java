package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapFilter;
import org.istmo.domain.compliance.GapSupport;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.compliance.SupportingEntries;
import org.istmo.domain.compliance.SupportingEntry;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.page.Once;
import org.jspecify.annotations.Nullable;

/** What the offices do for an article in a State: activities, the ledger's entries behind their money, and what is left to do. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class CellSupportPage {

    private static final int ACTIVITIES = 50;
    private static final int ENTRIES = 25;

    private ShownCell shown;
    private Activities activities;
    private SupportingEntries entries;
    private Gaps gaps;
    private TransactionTypes types;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable List<SupportingEntry> found;
    private final Once<List<String>> left = Once.of(this::left);
    private final Once<List<EntryLine>> posted = Once.of(this::posted);
    private final Once<List<ActivityLine>> listed = Once.of(this::listed);

    protected CellSupportPage() {}

    @Inject
    public CellSupportPage(
            ShownCell shown,
            Activities activities,
            SupportingEntries entries,
            Gaps gaps,
            TransactionTypes types,
            TreatySaid said,
            HttpServletRequest request) {
        this.shown = shown;
        this.activities = activities;
        this.entries = entries;
        this.gaps = gaps;
        this.types = types;
        this.said = said;
        this.request = request;
    }

    /** An activity that gives the article something in the State. */
    public record ActivityLine(String title, String identifier, String office) {}

    /** @param usd what of it goes to the article in the State; empty for want of a rate */
    public record EntryLine(long entry, String type, String date, String amount, String usd) {}

    /** The first {@value #ACTIVITIES}, by office and identifier. */
    public List<ActivityLine> getActivities() {
        return listed.get();
    }

    private List<ActivityLine> listed() {
        ActivityQuery query = ActivityQuery.of(name -> switch (name) {
            case "country" -> shown.cell().state();
            case "article" -> shown.cell().treaty() + " " + shown.cell().article();
            default -> null;
        });
        return activities.page(shown.scope(), query.filter(), 0, ACTIVITIES).items().stream()
                .map(this::line)
                .toList();
    }

    private ActivityLine line(Activity activity) {
        return new ActivityLine(
                said.reading().in(activity.said().title()),
                activity.said().identifier(),
                activity.office().code());
    }

    public List<EntryLine> getEntries() {
        return posted.get();
    }

    private List<EntryLine> posted() {
        return found().stream().limit(ENTRIES).map(this::line).toList();
    }

    private EntryLine line(SupportingEntry entry) {
        BigDecimal usd = entry.usd();
        return new EntryLine(
                entry.entry(),
                types.name(entry.type(), said.reading().getLanguage()),
                said.reading().day(entry.date()),
                said.reading().money(entry.amount(), entry.currency()),
                usd == null ? "" : said.reading().money(usd, "USD"));
    }

    /** The next page of entries; null on the last. */
    public @Nullable String getNext() {
        return found().size() > ENTRIES
                ? CellPages.of(shown.cell()) + "?entry="
                        + found().get(ENTRIES - 1).entry() + "#entries"
                : null;
    }

    /** What is left to the offices here, a sentence each, in the order of what they owe. */
    public List<String> getGaps() {
        return left.get();
    }

    private List<String> left() {
        GapFilter filter = new GapFilter(
                Optional.of(shown.cell().state()),
                Optional.of(shown.cell().treaty()),
                Optional.empty(),
                Optional.empty());
        List<Gap> here = gaps.of(shown.reader(), filter).stream()
                .filter(gap -> gap.cell().equals(shown.cell()))
                .toList();
        GapSupport support = gaps.support(shown.reader(), filter, here).getOrDefault(shown.cell(), GapSupport.NONE);
        return here.stream().map(gap -> said.explained(gap, support)).toList();
    }

    private List<SupportingEntry> found() {
        List<SupportingEntry> some = found;
        if (some == null) {
            some = entries.of(shown.scope(), shown.cell(), after(), ENTRIES + 1);
            found = some;
        }
        return some;
    }

    private long after() {
        String asked = Optional.ofNullable(request.getParameter("entry")).orElse("");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : 0;
    }
}
