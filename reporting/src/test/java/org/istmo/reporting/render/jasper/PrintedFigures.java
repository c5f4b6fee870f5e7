package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Line;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;

/** Each row of money as a reader should find it, written from the dataset alone. */
final class PrintedFigures {

    private final Labels labels;
    private final Figures figures;

    PrintedFigures(Language language) {
        this.labels = Labels.of("donor-statement", language);
        this.figures = new Figures(language, labels);
    }

    List<String> of(DonorStatement statement) {
        List<String> lines = new ArrayList<>();
        for (ProjectStatement project : statement.projects()) {
            project.lines().forEach(line -> lines.add(line(figures.quarter(line.quarter()), line)));
            project.totals().forEach(line -> lines.add(line(labels.word("total"), line)));
            addUsd(lines, project.totals(), project.usd());
        }
        statement.totals().forEach(line -> lines.add(line(labels.word("total"), line)));
        addUsd(lines, statement.totals(), statement.usd());
        return lines;
    }

    /** One currency with a rate for all of it says its dollars on its own line. */
    private void addUsd(List<String> lines, List<Line> totals, List<Amount> usd) {
        boolean said = totals.size() == 1 && totals.get(0).cells().stream().allMatch(cell -> cell.usd() != null);
        if (!said) {
            lines.add(usd(usd));
        }
    }

    private String line(String label, Line line) {
        String amounts = line.cells().stream()
                .map(cell -> figures.money(cell.transacted()) + " " + figures.money(cell.usd()))
                .collect(Collectors.joining(" "));
        return label + " " + line.currency() + " " + amounts;
    }

    private String usd(List<Amount> amounts) {
        return labels.word("total.usd") + " USD "
                + amounts.stream().map(figures::money).collect(Collectors.joining(" "));
    }
}
