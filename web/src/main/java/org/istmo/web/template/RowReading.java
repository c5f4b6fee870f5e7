package org.istmo.web.template;

import java.util.function.Consumer;
import org.istmo.domain.intake.Incoming;
import org.istmo.web.table.TableRow;

/** How the rows of one template become drafts. */
interface RowReading {

    /** Hands on the draft of a row, or the row kept out whole with its reasons. */
    void read(TableRow row, Consumer<Incoming> taker);

    /** Hands on what still waits when there are no more rows. */
    default void end(Consumer<Incoming> taker) {}
}
