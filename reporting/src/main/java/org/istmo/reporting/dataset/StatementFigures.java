package org.istmo.reporting.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every figure that a donor statement prints, each once, in the order of the page. */
public final class StatementFigures {

    private static final Text TOTAL = new Text("Total", "Total");

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private StatementFigures() {}

    public static List<Figure> of(DonorStatement statement) {
        StatementFigures all = new StatementFigures();
        statement.totals().forEach(line -> all.line(TOTAL, line));
        all.amounts(TOTAL, "", statement.measures(), statement.usd());
        for (QuarterTotal quarter : statement.quarters()) {
            all.amounts(TOTAL, " " + quarter.quarter(), statement.measures(), quarter.usd());
        }
        for (ProjectStatement project : statement.projects()) {
            Text name = Text.untranslated(project.identifier());
            project.lines().forEach(line -> all.line(name, line));
            project.totals().forEach(line -> all.line(name, line));
            all.amounts(name, "", statement.measures(), project.usd());
        }
        return List.copyOf(all.figures.values());
    }

    private void line(Text of, Line line) {
        String quarter = line.quarter().equals("all") ? "" : " " + line.quarter();
        for (Cell cell : line.cells()) {
            add(of, quarter, cell.measure(), cell.transacted());
            Amount usd = cell.usd();
            if (usd != null) {
                add(of, quarter, cell.measure(), usd);
            }
        }
    }

    private void amounts(Text of, String quarter, List<Measure> measures, List<Amount> amounts) {
        for (int index = 0; index < amounts.size(); index++) {
            add(of, quarter, measures.get(index), amounts.get(index));
        }
    }

    private void add(Text of, String quarter, Measure measure, Amount amount) {
        String words = ": " + measure.key() + quarter + ", " + amount.currency();
        figures.putIfAbsent(amount.key(), new Figure(amount, new Text(of.en() + words, of.es() + words)));
    }
}
