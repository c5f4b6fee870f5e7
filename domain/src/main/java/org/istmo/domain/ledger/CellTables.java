package org.istmo.domain.ledger;

import java.util.List;

/** The one list of what is pre-aggregated. */
final class CellTables {

    static final List<CellTable> ALL = List.of(new PartCells(), new SupportCells());

    private CellTables() {}
}
