package org.istmo.reporting.reconcile;

import java.util.List;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.dataset.Figure;

/** Tells the printed figures of an issued report, as it was issued. */
@FunctionalInterface
public interface StatedFigures {
    List<Figure> of(Report report);
}
