package org.istmo.web.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.istmo.domain.problem.Unreadable;

/** Ends the reading when one record grows without end, such as after a quotation mark that nobody closes. */
final class BoundedRecords extends FilterReader {

    static final int CHARACTERS = 1 << 20;

    private long sinceRecord;

    BoundedRecords(Reader reader) {
        super(reader);
    }

    void recordEnded() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        weigh(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        weigh(Math.max(0, read));
        return read;
    }

    private void weigh(int more) {
        sinceRecord += more;
        if (sinceRecord > CHARACTERS) {
            throw new Unreadable(
                    "over-limit",
                    "More than " + CHARACTERS + " characters in one row: perhaps a quotation mark is not closed.");
        }
    }
}
