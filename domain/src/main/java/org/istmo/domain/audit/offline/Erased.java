package org.istmo.domain.audit.offline;

/**
 * An entry whose particulars were erased, which the chain allows and nobody is to miss.
 *
 * @param at the moment as it was hashed
 * @param told whether an entry says so
 */
record Erased(long seq, String at, boolean told) {

    private static final int DAY = "2026-11-29".length();

    @Override
    public String toString() {
        return "erased: entry " + seq + " of " + at.substring(0, Math.min(DAY, at.length()))
                + ": its address, salt and detail are not there any more; what was done, by whom and when is; "
                + (told ? "an entry " + Erasures.ACTION + " says so" : "no entry says who erased them, or why");
    }
}
