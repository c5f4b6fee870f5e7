package org.istmo.reporting.reconcile;

import java.util.List;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.progress.ResultLine;

/** Tells what an issued report printed, as it was issued. */
@FunctionalInterface
public interface StatedFigures {

    /** Its figures, in the order of the page. */
    List<Figure> of(Report report);

    /** What it says of indicators; nothing of a report without any. */
    default List<ResultLine> results(Report report) {
        return List.of();
    }
}
