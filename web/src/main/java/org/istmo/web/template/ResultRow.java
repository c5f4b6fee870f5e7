package org.istmo.web.template;

import java.util.function.Predicate;
import org.istmo.domain.intake.Incoming;
import org.istmo.web.table.TableRow;

final class ResultRow implements RowReading {
    private final Judged judged;
    ResultRow(Judged judged, Predicate<String> activities) {
        this.judged = judged;
    }
    @Override
    public Incoming read(TableRow row) {
        RowCells cells = judged.cells(row);
        cells.findings().error("activity", "later", "later");
        return judged.unsound(row, "", cells.findings().errors());
    }
}
