package org.istmo.reporting.underway;

import java.io.IOException;
import org.istmo.domain.underway.FileUnderway;

/** Takes in a file that was brought, or says why it does not; whatever its format. */
public interface FileTaker {

    /**
     * Sees to a file whose turn it is. Not within a transaction.
     *
     * @throws IOException when it could not be seen to; it is begun anew then, as after any other failure
     */
    void take(FileUnderway file) throws IOException;
}
