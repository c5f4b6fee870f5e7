package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.Matrices;
import org.istmo.domain.compliance.MatrixCell;
import org.istmo.domain.compliance.TreatyMatrix;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Chapter;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.jspecify.annotations.Nullable;

/** {@code /treaties/{code}}: a treaty's articles against States, some of them beside each other. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MatrixPage {

    static final String TREATY = "org.istmo.treaty";
    private static final List<String> STATUSES =
            List.of("implemented", "partly", "not", "not-applicable", "not-reviewed");

    private SignedIn signedIn;
    private Treaties treaties;
    private Matrices matrices;
    private TreatySaid said;
    private HttpServletRequest request;
    private @Nullable TreatyMatrix found;
    private @Nullable Treaty named;
    private @Nullable Map<String, String> served;
    private @Nullable MatrixAsked filter;

    protected MatrixPage() {}

    @Inject
    public MatrixPage(
            SignedIn signedIn, Treaties treaties, Matrices matrices, TreatySaid said, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.treaties = treaties;
        this.matrices = matrices;
        this.said = said;
        this.request = request;
    }

    /** A State at the head of its column. */
    public record StateHead(String code, String name) {}

    /** An article with a cell for each State, in the order of the heads. */
    public record Row(String article, String title, List<CellLine> cells) {}

    /**
     * A cell.
     *
     * @param state the State's name
     * @param label what was reported, in a word or two
     * @param mark by which it has its colour; one that is not asked for has none
     * @param more activities, needs and what is left to do, in words; empty for nothing
     */
    public record CellLine(String state, String href, String label, String mark, String more) {}

    public String getCode() {
        return treaty().code();
    }

    public String getTitle() {
        return said.in(treaty().title());
    }

    public List<StateHead> getHeads() {
        Map<String, String> names = names();
        return matrix().states().stream()
                .map(code -> new StateHead(code, names.getOrDefault(code, code)))
                .toList();
    }

    /** In the treaty's order: the articles that the chapter has and that have a cell of what is asked for. */
    public List<Row> getRows() {
        Map<String, String> names = names();
        Map<String, List<MatrixCell>> byArticle = new LinkedHashMap<>();
        matrix().cells().stream()
                .filter(cell -> isOf(cell.article(), asked().chapter()))
                .forEach(cell -> byArticle
                        .computeIfAbsent(cell.article().article(), first -> new ArrayList<>())
                        .add(cell));
        return byArticle.values().stream()
                .filter(cells -> cells.stream().anyMatch(this::isAsked))
                .map(cells -> new Row(
                        cells.get(0).article().article(),
                        said.title(cells.get(0).article()),
                        cells.stream().map(cell -> line(cell, names)).toList()))
                .toList();
    }

    private CellLine line(MatrixCell cell, Map<String, String> names) {
        String name = names.getOrDefault(cell.state(), cell.state());
        String href = "/treaties/" + getCode() + "/states/" + cell.state() + "/articles/"
                + CellPaths.segment(cell.article().article());
        return new CellLine(name, href, say("matrix." + mark(cell)), isAsked(cell) ? mark(cell) : "aside", more(cell));
    }

    private static String mark(MatrixCell cell) {
        Assessment reported = cell.reported();
        if (reported != null) {
            return reported.status();
        }
        return cell.article().assessability() == Assessability.ASSESSABLE
                ? "unreported"
                : cell.article().assessability().word();
    }

    private String more(MatrixCell cell) {
        List<String> more = new ArrayList<>();
        if (cell.gap()) {
            more.add(say("matrix.gap"));
        }
        if (cell.needs() > 0) {
            more.add(say("matrix.needs", cell.needs()));
        }
        if (cell.activities() > 0) {
            more.add(say("matrix.activities", cell.activities()));
        }
        return String.join(", ", more);
    }

    private boolean isAsked(MatrixCell cell) {
        return switch (asked().show()) {
            case MatrixAsked.ALL -> true;
            case "reported" -> cell.reported() != null;
            case "unreported" -> cell.reported() == null && cell.article().assessability() == Assessability.ASSESSABLE;
            case "gaps" -> cell.gap();
            case "active" -> cell.activities() > 0;
            default -> mark(cell).equals(asked().show());
        };
    }

    private static boolean isOf(Article article, String chapter) {
        Chapter of = article.chapter();
        return chapter.isEmpty() || (of != null && of.chapter().equals(chapter));
    }

    /** Of how many cells the latest assessment is kept from the reader, in a sentence; empty where of none. */
    public String getWithheld() {
        long withheld = matrix().withheld();
        return withheld == 0 ? "" : say("matrix.withheld", withheld);
    }

    public List<Choice> getStates() {
        return names().entrySet().stream()
                .map(state -> new Choice(state.getKey(), state.getValue()))
                .toList();
    }

    public boolean has(String state) {
        return asked().states().contains(state);
    }

    public boolean isChosen() {
        return !asked().states().isEmpty();
    }

    /** Its chapters in its order; none where it has none. */
    public List<Choice> getChapters() {
        Map<String, Choice> chapters = new LinkedHashMap<>();
        for (Article article : treaties.articles(scope(), getCode())) {
            Chapter chapter = article.chapter();
            if (chapter != null) {
                chapters.putIfAbsent(
                        chapter.chapter(),
                        new Choice(
                                chapter.chapter(), say("matrix.chapter", chapter.chapter(), said.in(chapter.title()))));
            }
        }
        return List.copyOf(chapters.values());
    }

    public String getChapter() {
        return asked().chapter();
    }

    public List<Choice> getShows() {
        return Stream.concat(
                        Stream.of(MatrixAsked.ALL, "reported", "unreported", "gaps", "active")
                                .map(show -> new Choice(show, say("matrix.show." + show))),
                        STATUSES.stream().map(status -> new Choice(status, say("matrix." + status))))
                .toList();
    }

    public String getShow() {
        return asked().show();
    }

    /** States before these; null where there are none. */
    public @Nullable String getBefore() {
        return asked().page() > 1 ? asked().at(getCode(), asked().page() - 1) : null;
    }

    /** States after these; null where there are none. */
    public @Nullable String getAfter() {
        return asked().hasMore(codes()) ? asked().at(getCode(), asked().page() + 1) : null;
    }

    private TreatyMatrix matrix() {
        TreatyMatrix some = found;
        if (some == null) {
            List<String> shown = asked().shown(codes());
            some = shown.isEmpty()
                    ? new TreatyMatrix(getCode(), List.of(), List.of(), List.of(), 0)
                    : matrices.of(signedIn.reader(), getCode(), shown);
            found = some;
        }
        return some;
    }

    private MatrixAsked asked() {
        MatrixAsked one = filter;
        if (one == null) {
            one = MatrixAsked.of(request, codes());
            filter = one;
        }
        return one;
    }

    private List<String> codes() {
        return List.copyOf(names().keySet());
    }

    /** By their codes, in the order of these. */
    private Map<String, String> names() {
        Map<String, String> names = served;
        if (names == null) {
            names = new LinkedHashMap<>();
            for (ServedState state : treaties.states(scope())) {
                names.put(state.code(), said.in(state.name()));
            }
            served = names;
        }
        return names;
    }

    private Treaty treaty() {
        Treaty one = named;
        if (one == null) {
            String code =
                    Optional.ofNullable((String) request.getAttribute(TREATY)).orElse("");
            one = treaties.one(scope(), code);
            named = one;
        }
        return one;
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private String say(String key, Object... values) {
        return said.reading().say("treaties." + key, values);
    }
}
