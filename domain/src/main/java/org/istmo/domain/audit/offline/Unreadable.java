package org.istmo.domain.audit.offline;

import java.io.IOException;

/** A file that is not what it should be, in words for whoever handed it over. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }
}
