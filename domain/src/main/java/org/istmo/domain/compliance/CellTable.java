package org.istmo.domain.compliance;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/** Some cells as a table that a question joins: each database then looks up these and no others. */
final class CellTable {

    /** A database takes no more values in one question than a few times this. */
    static final int MOST = 1_000;

    private final List<Cell> cells;

    /** @param cells from 1 to {@value #MOST} */
    CellTable(Collection<Cell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** To be written behind the tables: {@code activity_article s} and {@code activity_place p} of the same activity. */
    String join() {
        return IntStream.range(0, cells.size())
                .mapToObj(
                        "(CAST(:treaty%1$d AS VARCHAR(30)), CAST(:article%1$d AS VARCHAR(30)), CAST(:state%1$d AS VARCHAR(30)))"
                                ::formatted)
                .collect(
                        Collectors.joining(
                                ", ",
                                " JOIN (VALUES ",
                                ") w (treaty, article, state) ON w.treaty = s.treaty AND w.article = s.article AND w.state = p.place"));
    }

    void bind(Query query) {
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            query.bind("treaty" + index, cell.treaty())
                    .bind("article" + index, cell.article())
                    .bind("state" + index, cell.state());
        }
    }
}
