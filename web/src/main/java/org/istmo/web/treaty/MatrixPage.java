package org.istmo.web.treaty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.MatrixCell;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Chapter;

/** {@code /treaties/{code}}: a treaty's articles against States, some of them beside each other. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class MatrixPage {

    private ShownMatrix shown;
    private TreatySaid said;

    protected MatrixPage() {}

    @Inject
    public MatrixPage(ShownMatrix shown, TreatySaid said) {
        this.shown = shown;
        this.said = said;
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
        return shown.treaty().code();
    }

    public String getTitle() {
        return said.in(shown.treaty().title());
    }

    public List<StateHead> getHeads() {
        Map<String, String> names = shown.names();
        return shown.matrix().states().stream()
                .map(code -> new StateHead(code, names.getOrDefault(code, code)))
                .toList();
    }

    /** In the treaty's order: the articles that the chapter has and that have a cell of what is asked for. */
    public List<Row> getRows() {
        Map<String, String> names = shown.names();
        Map<String, List<MatrixCell>> byArticle = new LinkedHashMap<>();
        shown.matrix().cells().stream()
                .filter(cell -> isOf(cell.article(), shown.asked().chapter()))
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
        return switch (shown.asked().show()) {
            case MatrixAsked.ALL -> true;
            case "reported" -> cell.reported() != null;
            case "unreported" -> cell.reported() == null && cell.article().assessability() == Assessability.ASSESSABLE;
            case "gaps" -> cell.gap();
            case "active" -> cell.activities() > 0;
            default -> mark(cell).equals(shown.asked().show());
        };
    }

    private static boolean isOf(Article article, String chapter) {
        Chapter of = article.chapter();
        return chapter.isEmpty() || (of != null && of.chapter().equals(chapter));
    }

    /** Of how many cells the latest assessment is kept from the reader, in a sentence; empty where of none. */
    public String getWithheld() {
        long withheld = shown.matrix().withheld();
        return withheld == 0 ? "" : say("matrix.withheld", withheld);
    }

    private String say(String key, Object... values) {
        return said.reading().say("treaties." + key, values);
    }
}
