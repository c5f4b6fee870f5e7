package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundFilter;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.jspecify.annotations.Nullable;

/** {@code /rounds}: rounds of questionnaires, the newest first, and the form that opens one. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class RoundListPage {

    private static final int ON_A_PAGE = 25;
    private static final List<String> FILTERS = List.of("treaty", "state", "status");

    private ShownRound shown;
    private Rounds rounds;
    private Treaties treaties;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable List<Round> found;
    private String fault = "";

    protected RoundListPage() {}

    @Inject
    public RoundListPage(
            ShownRound shown, Rounds rounds, Treaties treaties, TreatySaid said, HttpServletRequest request) {
        this.shown = shown;
        this.rounds = rounds;
        this.treaties = treaties;
        this.said = said;
        this.request = request;
    }

    /** @param progress how many of its articles are answered, and how many taken over */
    public record Line(String href, String title, String date, String status, String statusLabel, String progress) {}

    public List<Line> getLines() {
        return found().stream().limit(ON_A_PAGE).map(this::line).toList();
    }

    private Line line(Round round) {
        String status = round.isOpen() ? RoundView.OPEN : RoundView.CLOSED;
        return new Line(
                "/rounds/" + round.key().id(),
                shown.title(round),
                said.reading().day(round.date()),
                round.isOpen() ? "active" : "",
                said.both("round." + status),
                said.reading()
                        .say(
                                "rounds.progress",
                                round.progress().questions(),
                                round.progress().answered(),
                                round.progress().takenOver()));
    }

    /** Null on the last page. */
    public @Nullable String getNext() {
        if (found().size() <= ON_A_PAGE) {
            return null;
        }
        long last = found().get(ON_A_PAGE - 1).key().id();
        return "/rounds?"
                + Stream.concat(
                                FILTERS.stream()
                                        .map(name -> Map.entry(name, value(name)))
                                        .filter(one -> !one.getValue().isEmpty())
                                        .map(one -> one.getKey() + "="
                                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)),
                                Stream.of("before=" + last))
                        .collect(Collectors.joining("&"));
    }

    public String value(String name) {
        return request.getMethod().equals("POST")
                ? ""
                : Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    public String faultOf(String name) {
        found();
        return fault.equals(name) ? said.reading().say("fault.unknown-code") : "";
    }

    public List<Choice> getTreaties() {
        return treaties.all(scope()).stream()
                .map(treaty -> new Choice(treaty.code(), treaty.code()))
                .toList();
    }

    public List<Choice> getStates() {
        return treaties.states(scope()).stream()
                .map(state -> new Choice(state.code(), said.in(state.name())))
                .toList();
    }

    public List<Choice> getStatuses() {
        return Stream.of(RoundView.OPEN, RoundView.CLOSED)
                .map(status -> new Choice(status, said.both("round." + status)))
                .toList();
    }

    /** Whether the reader opens rounds. */
    public boolean isOpening() {
        return shown.isKept();
    }

    public FilledForm getForm() {
        return request.getAttribute(FilledForm.ATTRIBUTE) instanceof FilledForm typed
                ? typed
                : FilledForm.holding(Map.of());
    }

    /** What a round can ask about: a treaty's review cycles, or a treaty as a whole where it has none. */
    public List<Choice> getQuestionnaires() {
        return treaties.all(scope()).stream().flatMap(this::of).toList();
    }

    private Stream<Choice> of(Treaty treaty) {
        List<Article> assessable = treaties.articles(scope(), treaty.code()).stream()
                .filter(article -> article.assessability() == Assessability.ASSESSABLE)
                .toList();
        List<Integer> cycles = assessable.stream()
                .map(Article::reviewCycle)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (assessable.isEmpty()) {
            return Stream.empty();
        }
        return cycles.isEmpty()
                ? Stream.of(new Choice(treaty.code() + ":", treaty.code()))
                : cycles.stream()
                        .map(cycle -> new Choice(
                                treaty.code() + ":" + cycle,
                                said.reading().say("rounds.cycle", treaty.code(), String.valueOf(cycle))));
    }

    private List<Round> found() {
        List<Round> some = found;
        if (some == null) {
            some = read();
            found = some;
        }
        return some;
    }

    private List<Round> read() {
        try {
            return rounds.page(
                    shown.reader(),
                    new RoundFilter(
                            asked("treaty"),
                            asked("state"),
                            RoundQuery.open(asked("status").orElse(null))),
                    before(),
                    ON_A_PAGE + 1);
        } catch (Invalid unknown) {
            fault = unknown.fields().get(0).pointer().replaceFirst("^[?/]", "");
            return List.of();
        }
    }

    private long before() {
        String asked = value("before");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }

    private Optional<String> asked(String name) {
        return Optional.of(value(name)).filter(value -> !value.isEmpty());
    }

    private Scope scope() {
        return Scope.of(shown.reader());
    }
}
