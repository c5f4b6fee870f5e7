package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** {@code /treaties/gaps}: what is left to the offices, in the order of what they owe. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class GapsPage {

    private static final int ON_A_PAGE = 25;
    private static final List<String> FILTERS = List.of("state", "treaty", "kind", "office");

    private SignedIn signedIn;
    private Gaps gaps;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable List<Gap> found;
    private final Once<List<Line>> shown = Once.of(this::lines);
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

    public List<Line> getLines() {
        return shown.get();
    }

    private List<Line> lines() {
        List<Gap> here = found().stream()
                .skip((long) (page() - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        Map<Cell, GapSupport> support = gaps.support(signedIn.reader(), filter(Optional.empty()), here);
        return here.stream()
                .map(gap -> line(gap, support.getOrDefault(gap.cell(), GapSupport.NONE)))
                .toList();
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
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !value(name).isEmpty());
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

    /** Null on the first page. */
    public @Nullable String getBefore() {
        return page() > 1 ? at(page() - 1) : null;
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        return found().size() > page() * ON_A_PAGE ? at(page() + 1) : null;
    }

    private String at(int page) {
        return "/treaties/gaps?"
                + Stream.concat(
                                FILTERS.stream()
                                        .map(name -> Map.entry(name, value(name)))
                                        .filter(one -> !one.getValue().isEmpty())
                                        .map(one -> one.getKey() + "="
                                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)),
                                Stream.of("page=" + page))
                        .collect(Collectors.joining("&"));
    }

    private int page() {
        String page = value("page");
        return page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
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
        return Optional.of(value(name)).filter(value -> !value.isEmpty());
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }
}
