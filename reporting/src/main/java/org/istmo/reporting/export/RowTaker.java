package org.istmo.reporting.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one. */
@FunctionalInterface
public interface RowTaker {

    /**
     * A row.
     *
     * @param cells one for each column, of the type that its kind says, null where it is empty; to be read before this returns
     */
    void take(@Nullable Object[] cells) throws IOException;
}
