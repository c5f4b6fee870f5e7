package org.istmo.web.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Finds what separates the cells: a comma, or else the semicolon or tab that spreadsheets write where the comma is for decimals. */
final class CsvSeparator {

    private static final int FAR_ENOUGH = 1 << 16;
    private static final String CANDIDATES = ",;\t";

    private CsvSeparator() {}

    /** By the first line that is neither empty nor a comment. */
    static char in(Reader reader) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean comment = false;
        boolean begun = false;
        for (int index = 0; index < FAR_ENOUGH; index++) {
            int one = reader.read();
            if (one < 0) {
                break;
            }
            if (!begun && one == '#') {
                comment = true;
            }
            if (one == '\n' || one == '\r') {
                if (begun && !comment && !quoted) {
                    break;
                }
                comment &= quoted;
                begun &= quoted;
            } else {
                begun = true;
                quoted ^= one == '"';
                int candidate = CANDIDATES.indexOf(one);
                if (candidate >= 0 && !quoted && !comment) {
                    counts[candidate]++;
                }
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return CANDIDATES.charAt(best);
    }

    /** What a spreadsheet's hint in the first line says, such as {@code sep=;}. */
    static Optional<Character> hinted(String firstLine) {
        return firstLine.length() == 5 && firstLine.startsWith("sep=")
                ? Optional.of(firstLine.charAt(4))
                : Optional.empty();
    }
}
