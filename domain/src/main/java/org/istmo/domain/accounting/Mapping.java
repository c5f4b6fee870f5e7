package org.istmo.domain.accounting;

import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.office.OfficeCode;

/**
 * A saved mapping of the columns of an office's accounting export.
 *
 * @param name in lower-case letters, digits and hyphens; one of a kind over all offices
 * @param version counts its changes, from 1
 */
public record Mapping(long id, String name, OfficeCode office, long version, MappingTerms terms) {

    /** The way of its rows into the ledger: {@link DraftRow#way()}. */
    String way() {
        return DraftRow.accounts(name);
    }
}
