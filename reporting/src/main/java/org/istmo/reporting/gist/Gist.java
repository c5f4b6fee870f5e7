package org.istmo.reporting.gist;

import java.util.List;

/**
 * What of a report is looked at first.
 *
 * @param figures in the order in which {@link MainFigures} names them
 * @param marks what blocks first
 */
public record Gist(List<MainFigure> figures, List<Mark> marks) {

    public Gist {
        figures = List.copyOf(figures);
        marks = List.copyOf(marks);
    }
}
