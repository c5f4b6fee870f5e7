package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Treaty;
import org.istmo.reporting.aggregate.ChoosableCodes;
import org.istmo.reporting.aggregate.Dimension;
import org.istmo.reporting.dataset.Text;
import org.istmo.web.account.SignedIn;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** {@code /dashboards/{name}}: a chart, its filter, the table under it and its files. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class DashboardPage {

    private static final int MANY = 10;
    private static final int FEW = 4;
    private static final Set<String> MONTHS = Set.of("from", "to");

    /** The codes of refusals that have words of their own. */
    private static final Set<String> FAULTS = Set.of("no-month", "before-from", "unknown", "too-long", "out-of-range");

    private SignedIn signedIn;
    private WorkBoards work;
    private ChoosableCodes choosable;
    private BoardWords words;
    private Reading reading;
    private HttpServletRequest request;
    private @Nullable List<Line> lines;
    private @Nullable Map<Dimension, Map<String, Text>> codes;

    protected DashboardPage() {}

    @Inject
    public DashboardPage(
            SignedIn signedIn,
            WorkBoards work,
            ChoosableCodes choosable,
            BoardWords words,
            Reading reading,
            HttpServletRequest request) {
        this.signedIn = signedIn;
        this.work = work;
        this.choosable = choosable;
        this.words = words;
        this.reading = reading;
        this.request = request;
    }

    /** A way to another dashboard, with what of the filter it has too. */
    public record Way(String href, String label, boolean here) {}

    /**
     * A field of the filter.
     *
     * @param choices empty where something is typed
     * @param known codes that may be typed
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            String fault,
            List<Choice> choices,
            List<Choice> known) {

        public Field {
            choices = List.copyOf(choices);
            known = List.copyOf(known);
        }
    }

    /** A row of the table. */
    public record Line(String code, String label, List<Figure> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    /** A figure under the head of its column. */
    public record Figure(String head, String said) {}

    public String getTitle() {
        return words.title(shown().board());
    }

    public String getIntro() {
        return reading.say("dashboards.intro." + shown().board().word());
    }

    public List<Way> getWays() {
        return Board.of(scope()).stream()
                .map(board ->
                        new Way(address(board, "", shown().filter()), words.title(board), board == shown().board()))
                .toList();
    }

    /** Whether anything is asked for. */
    public boolean isFiltered() {
        return !shown().filter().typed().isEmpty();
    }

    public List<Field> getFields() {
        return shown().board().fields(scope()).stream().map(this::field).toList();
    }

    /** Where the form goes: the address of this dashboard. */
    public String getAddress() {
        return "/dashboards/" + shown().board().word();
    }

    public boolean isDrawn() {
        return shown().plot().filter(Plot::isDrawn).isPresent();
    }

    /** Whether there is a table. */
    public boolean isTabled() {
        return shown().plot().filter(plot -> !plot.isEmpty()).isPresent();
    }

    /** Whether the filter was taken and there is nothing like it. */
    public boolean isNothing() {
        return shown().plot().filter(Plot::isEmpty).isPresent();
    }

    /** For Chart.js. */
    public String getChart() {
        return ChartJson.of(plot(), reading.getLocale());
    }

    public String getAlternative() {
        return words.alternative(getTitle(), plot());
    }

    /** That the chart draws the first rows alone, in a sentence; empty when it draws all. */
    public String getRest() {
        return plot().shape() == Plot.Shape.BARS && plot().rows().size() > ChartJson.MOST_BARS
                ? reading.say(
                        "dashboards.drawn", ChartJson.MOST_BARS, plot().rows().size())
                : "";
    }

    /** How high the chart is, as a class: bars need room each. */
    public String getHeight() {
        int bars = Math.min(plot().rows().size(), ChartJson.MOST_BARS) * plot().charted();
        if (plot().isOverTime()) {
            return "chart";
        }
        return bars > MANY ? "chart tall" : bars > FEW ? "chart" : "chart low";
    }

    public List<String> getNotes() {
        return shown().plot().map(Plot::notes).orElse(List.of());
    }

    public String getRowHead() {
        return plot().rowHead();
    }

    public List<String> getHeads() {
        return plot().series();
    }

    /** Over time the latest first. */
    public List<Line> getLines() {
        List<Line> some = lines;
        if (some == null) {
            Plot plot = plot();
            List<Line> all = new ArrayList<>(
                    plot.rows().stream().map(row -> line(plot, row)).toList());
            if (plot.isOverTime()) {
                Collections.reverse(all);
            }
            some = all;
            lines = some;
        }
        return some;
    }

    private Line line(Plot plot, Plot.Row row) {
        List<Figure> figures = new ArrayList<>();
        for (int at = 0; at < plot.series().size(); at++) {
            figures.add(new Figure(
                    plot.series().get(at), words.figure(plot, row.values().get(at))));
        }
        return new Line(row.code(), row.label(), figures);
    }

    /** Where the file is, by its format. */
    public String href(String format) {
        return address(shown().board(), "." + format, shown().filter());
    }

    private Field field(String name) {
        String type = MONTHS.contains(name) ? "month" : "text";
        return new Field(
                name,
                reading.say("dashboards.field." + name),
                type,
                shown().filter().value(name),
                fault(name),
                choices(name),
                known(name));
    }

    private List<Choice> choices(String field) {
        if (field.equals("measure")) {
            return MoneyBoards.MEASURES.stream()
                    .map(quantity -> new Choice(quantity.word(), reading.say("dashboards.measure." + quantity.word())))
                    .toList();
        }
        if (field.equals("treaty")) {
            return work.treaties(scope()).stream()
                    .map((Treaty treaty) -> new Choice(treaty.code(), treaty.code() + " · " + words.in(treaty.title())))
                    .toList();
        }
        return List.of();
    }

    private List<Choice> known(String field) {
        return Dimension.of(field)
                .map(dimension -> codes().getOrDefault(dimension, Map.of()).entrySet().stream()
                        .map(one -> new Choice(one.getKey(), one.getValue().in(reading.getLanguage())))
                        .toList())
                .orElse(List.of());
    }

    private Map<Dimension, Map<String, Text>> codes() {
        Map<Dimension, Map<String, Text>> some = codes;
        if (some == null) {
            some = scope().staff()
                    ? choosable.of(
                            scope(),
                            MoneyBoards.FILTERS.stream()
                                    .filter(dimension ->
                                            shown().board().fields(scope()).contains(dimension.word()))
                                    .toList())
                    : Map.of();
            codes = some;
        }
        return some;
    }

    private String fault(String field) {
        return shown().faults().stream()
                .filter(one -> one.pointer().equals("?" + field))
                .min(Comparator.comparing(Invalid.Field::code))
                .map(one -> reading.say("dashboards.fault." + (FAULTS.contains(one.code()) ? one.code() : "other")))
                .orElse("");
    }

    private String address(Board board, String suffix, BoardFilter filter) {
        List<String> fields = board.fields(scope());
        String query = filter.typed().entrySet().stream()
                .filter(one -> fields.contains(one.getKey()))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/dashboards/" + board.word() + suffix + (query.isEmpty() ? "" : "?" + query);
    }

    private Plot plot() {
        return shown().plot().orElseThrow(() -> new Missing("page"));
    }

    private Scope scope() {
        return Scope.of(signedIn.reader());
    }

    private ShownBoard shown() {
        return Optional.ofNullable((ShownBoard) request.getAttribute(ShownBoard.ATTRIBUTE))
                .orElseThrow(() -> new Missing("page"));
    }
}
