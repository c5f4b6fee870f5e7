package org.istmo.domain.compliance;

import java.util.Collection;
import org.jdbi.v3.core.statement.Query;

/** Cells as the databases are asked for them: by their treaties, articles and States apart, so that a few more may be found than these. */
final class CellLists {

    private CellLists() {}

    /** Of one cell at least, as {@code <treaties>}, {@code <articles>} and {@code <states>}. */
    static void bind(Query query, Collection<Cell> cells) {
        query.bindList("treaties", cells.stream().map(Cell::treaty).distinct().toList());
        query.bindList("articles", cells.stream().map(Cell::article).distinct().toList());
        query.bindList("states", cells.stream().map(Cell::state).distinct().toList());
    }
}
