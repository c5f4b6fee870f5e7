package org.istmo.domain.validation;

import java.nio.charset.StandardCharsets;

/** Texts that have to fit where they are kept. Bounds are in bytes of UTF-8: an index entry of PostgreSQL has little more than 2,700 of them. */
final class TextRules {

    static final int IDENTIFIER_BYTES = 1000;
    static final int ORGANISATION_BYTES = 100;
    static final int REFERENCE_BYTES = 1000;
    static final int NAME_BYTES = 2000;
    static final int PLACE_BYTES = 20;
    static final int STATUS_BYTES = 2;
    static final int CODE_BYTES = 10;
    static final int AGENCY_BYTES = 300;
    static final int URL_BYTES = 2000;
    static final int WORD_BYTES = 200;

    private TextRules() {}

    static void atMost(int bytes, String text, String path, Findings findings) {
        if (text.length() > bytes || text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            findings.error(path, "too-long", "More than the " + bytes + " bytes that are kept of it.");
        }
    }
}
