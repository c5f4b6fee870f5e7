package org.istmo.domain.accounting;

import java.util.Optional;
import org.istmo.domain.validation.RepeatedKeys;

/**
 * What a first walk over an export found that rules over rows before it: the keys that stand in it more than once, and the documents that cannot be taken
 * row by row. Rows of a document without line numbers are known by their order, so that one that is kept out, and sent back alone, would be taken for the
 * document's first.
 */
class Foresight {

    /** Of the first walk itself: it knows nothing. */
    static final Foresight NONE = new Foresight();

    private final RepeatedKeys keys = new RepeatedKeys();
    private final RepeatedKeys unnumbered = new RepeatedKeys();
    private final RepeatedKeys unsound = new RepeatedKeys();

    /** Remembers a row as the first walk read it. */
    void meet(ReadRow read) {
        int row = read.row().number();
        String document = read.fact().document();
        keys.meet(read.fact().key(), row);
        if (!read.numbered()) {
            unnumbered.meet(document, row);
            if (!read.sound()) {
                // Twice, so that one alone is remembered too.
                unsound.meet(document, row);
                unsound.meet(document, row);
            }
        }
    }

    Foresight counted() {
        keys.counted();
        unnumbered.counted();
        unsound.counted();
        return this;
    }

    boolean anyRepeated() {
        return keys.any();
    }

    /** Where a key stands that stands there more than once. */
    Optional<RepeatedKeys.Rows> repeated(String key) {
        return keys.of(key);
    }

    /** The first row that keeps the rows of a document out which has several and does not number them. */
    Optional<Integer> keptOutBy(String document) {
        return unnumbered.of(document).isEmpty()
                ? Optional.empty()
                : unsound.of(document).map(RepeatedKeys.Rows::first);
    }
}
