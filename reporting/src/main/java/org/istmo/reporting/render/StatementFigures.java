package org.istmo.reporting.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Cell;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.Text;

/** Every figure of a donor statement, each once, in the order of the page, with what it says in both languages. */
public final class StatementFigures {

    private static final String TYPE = "donor-statement";
    private static final String ALL = "all";

    private final Labels english = Labels.of(TYPE, Language.EN);
    private final Labels spanish = Labels.of(TYPE, Language.ES);
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private StatementFigures() {}

    public static List<Figure> of(DonorStatement statement) {
        StatementFigures all = new StatementFigures();
        Text total = new Text(all.english.word("total"), all.spanish.word("total"));
        statement.totals().forEach(line -> all.line(total, line));
        all.amounts(total, ALL, statement.measures(), statement.usd());
        for (QuarterTotal quarter : statement.quarters()) {
            all.amounts(total, quarter.quarter(), statement.measures(), quarter.usd());
        }
        for (ProjectStatement project : statement.projects()) {
            Text name = Text.untranslated(project.identifier());
            project.lines().forEach(line -> all.line(name, line));
            project.totals().forEach(line -> all.line(name, line));
            all.amounts(name, ALL, statement.measures(), project.usd());
        }
        return List.copyOf(all.figures.values());
    }

    private void line(Text of, Line line) {
        for (Cell cell : line.cells()) {
            add(of, line.quarter(), cell.measure(), cell.transacted(), "figure.transacted", line.currency());
            Amount usd = cell.usd();
            if (usd != null) {
                add(of, line.quarter(), cell.measure(), usd, "figure.converted", line.currency());
            }
        }
    }

    private void amounts(Text of, String quarter, List<Measure> measures, List<Amount> amounts) {
        for (int index = 0; index < amounts.size(); index++) {
            add(of, quarter, measures.get(index), amounts.get(index), "figure.dollars", "");
        }
    }

    private void add(Text of, String quarter, Measure measure, Amount amount, String money, String currency) {
        Text label = new Text(
                words(english, of.en(), quarter, measure, money, currency),
                words(spanish, of.es(), quarter, measure, money, currency));
        figures.putIfAbsent(amount.key(), new Figure(amount, label));
    }

    private static String words(
            Labels labels, String of, String quarter, Measure measure, String money, String currency) {
        String when = quarter.equals(ALL) ? "" : ", " + quarter;
        return of + ", " + labels.word("measure." + measure.key()) + when + ", " + labels.sentence(money, currency);
    }
}
