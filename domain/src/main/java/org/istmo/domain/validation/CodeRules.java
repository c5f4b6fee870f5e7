package org.istmo.domain.validation;

/** Codes against their codelists. */
final class CodeRules {

    private CodeRules() {}

    /** A code that its list lacks goes with the activity as a note. */
    static void note(Codelist list, String code, String path, Findings findings) {
        if (!list.holds(code)) {
            findings.note(path, "unknown-code", missing(list, code));
        }
    }

    /** A code that the ledger cannot do without. */
    static void must(Codelist list, String code, String path, String finding, Findings findings) {
        if (!list.holds(code)) {
            findings.error(path, finding, missing(list, code));
        }
    }

    static String missing(Codelist list, String code) {
        return "IATI's codelist " + list.title() + " has no code '" + code + "'.";
    }
}
