package org.istmo.reporting.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.gist.Mark;

/**
 * What of a report is looked at when it is asked whether something is unusual in it. All of it was kept before; nothing is computed from the ledger.
 *
 * @param from the first day of its period
 * @param figures its main figures
 * @param marks what was noticed when it was drafted or submitted
 * @param accepted numbers of the warnings that finance accepted
 * @param comments how many nobody has resolved
 * @param ended the last day of the agreement that it is on
 * @param last what it is held against
 * @param were the main figures of that one
 */
record Looked(
        LocalDate from,
        List<MainFigure> figures,
        List<Mark> marks,
        Set<String> accepted,
        long comments,
        Optional<LocalDate> ended,
        Optional<LastReport> last,
        List<MainFigure> were) {

    Looked {
        figures = List.copyOf(figures);
        marks = List.copyOf(marks);
        accepted = Set.copyOf(accepted);
        were = List.copyOf(were);
    }

    List<Compared> compared() {
        return Compared.of(figures, were);
    }
}
