package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Gap;
import org.istmo.domain.compliance.GapFilter;
import org.istmo.domain.compliance.GapKind;
import org.istmo.domain.compliance.GapSupport;
import org.istmo.domain.compliance.Gaps;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.page.Once;
import org.istmo.web.page.SortedColumn;
import org.istmo.web.page.SortedPage;
import org.istmo.web.page.SortedTable;
import org.istmo.web.page.Sorting;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/gaps}: what is left to the offices, in the order of what they owe unless somebody wants it otherwise. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class GapsPage {

    private static final SortedTable TABLE = new SortedTable(
            List.of("state", "treaty", "kind", "office"),
            List.of(
                    SortedColumn.rising("owed", "treaties.gaps.owed"),
                    SortedColumn.rising("where", "treaties.gaps.where"),
                    SortedColumn.rising("duty", "treaties.gaps.duty"),
                    SortedColumn.rising("since", "treaties.gaps.since")),
            25);

    private SignedIn signedIn;
    private Gaps gaps;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable List<Gap> found;
    private final Once<SortedPage<Line>> shown = Once.of(this::lines);
    private String fault = "";

    protected GapsPage() {}

    @Inject
    public GapsPage(SignedIn signedIn, Gaps gaps, Treaties treaties, TreatySaid said, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.gaps = gaps;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /** @param since the day from which it waits; empty where there is none */
    public record Line(String kind, String href, String cell, String explained, String since) {}

    public String getRule() {
        return said.both("gap.rule");
    }

    public SortedPage<Line> getListed() {
        return shown.get();
    }

    private SortedPage<Line> lines() {
        SortedPage<Gap> here = sorting().pageOf(found(), orders());
        Map<Cell, GapSupport> support = gaps.support(signedIn.reader(), filter(Optional.empty()), here.rows());
        return here.map(gap -> line(gap, support.getOrDefault(gap.cell(), GapSupport.NONE)));
    }

    /** What is alike stays in the order of what they owe. */
    private Map<String, Comparator<Gap>> orders() {
        Map<Gap, Integer> places = new IdentityHashMap<>();
        found().forEach(gap -> places.put(gap, places.size()));
        Comparator<Gap> owed = Comparator.comparing(places::get);
        return Map.of(
                "owed", owed,
                "where",
                        Comparator.comparing((Gap gap) -> said.in(gap.state().name()))
                                .thenComparing(gap -> gap.treaty().code())
                                .thenComparing(gap -> gap.article().ordinal())
                                .thenComparing(owed),
                "duty", Comparator.comparing(Gap::duty).thenComparing(owed),
                "since",
                        Comparator.comparing((Gap gap) ->
                                        Optional.ofNullable(gap.since()).orElse(LocalDate.MAX))
                                .thenComparing(owed));
    }

    private Sorting sorting() {
        return TABLE.asked("/treaties/gaps", request::getParameter);
    }

    private Line line(Gap gap, GapSupport support) {
        return new Line(
                said.both("duty." + gap.duty().word()),
                CellPages.of(gap.cell()),
                said.reading()
                        .say(
                                "treaties.cell.title",
                                said.in(gap.state().name()),
                                gap.treaty().code(),
                                gap.article().article()),
                said.explained(gap, support),
                gap.since() == null ? "" : said.reading().day(Objects.requireNonNull(gap.since())));
    }

    /** How many there are. */
    public String getCount() {
        return said.reading().say("treaties.gaps.count", found().size());
    }

    /** Why what was typed finds nothing, at the field of that name; empty where it can be looked for. */
    public String faultOf(String name) {
        found();
        return fault.equals(name) ? said.reading().say("fault.unknown-code") : "";
    }

    public String value(String name) {
        return sorting().value(name);
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return sorting().isFiltered();
    }

    public List<Choice> getStates() {
        return treaties.states(scope()).stream()
                .map(state -> new Choice(state.code(), said.in(state.name())))
                .toList();
    }

    public List<Choice> getTreaties() {
        return treaties.all(scope()).stream()
                .map(treaty -> new Choice(treaty.code(), treaty.code()))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(GapKind.values())
                .map(kind -> new Choice(kind.word(), said.both("gap." + kind.word())))
                .toList();
    }

    private List<Gap> found() {
        List<Gap> some = found;
        if (some == null) {
            some = read();
            found = some;
        }
        return some;
    }

    private List<Gap> read() {
        Optional<GapKind> kind = asked("kind").flatMap(GapKind::of);
        if (kind.isEmpty() && asked("kind").isPresent()) {
            fault = "kind";
            return List.of();
        }
        try {
            return gaps.of(signedIn.reader(), filter(kind));
        } catch (Invalid unknown) {
            fault = unknown.fields().get(0).pointer().replaceFirst("^[?/]", "");
            return List.of();
        }
    }

    private GapFilter filter(Optional<GapKind> kind) {
        return new GapFilter(asked("state"), asked("treaty"), kind, asked("office"));
    }

    private Optional<String> asked(String name) {
        return sorting().asked(name);
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
