package org.istmo.domain.statement;

/**
 * Whose format it is, and where it is kept.
 *
 * @param word what the trail calls it
 * @param table of formats; their columns are in the one called {@code <table>_column}
 * @param column that names the owner in both
 * @param key the agreement's number of a row, or the donor's code
 */
record FormatOwner(String word, String table, String column, Object key) {

    static FormatOwner agreement(long id) {
        return new FormatOwner("grant", "statement_format", "agreement", id);
    }

    static FormatOwner donor(String code) {
        return new FormatOwner("donor", "donor_statement_format", "donor", code);
    }
}
