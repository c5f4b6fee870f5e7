package org.istmo.web.template;

import org.istmo.domain.intake.Incoming;
import org.istmo.web.table.TableRow;

/** How the rows of one template become drafts. */
interface RowReading {

    /** The draft of a row, or the row kept out whole with its reasons. */
    Incoming read(TableRow row);
}
