package org.istmo.domain.grant;

/**
 * An agreement as it is kept.
 *
 * @param id the number of its row
 * @param version what a change has to be made from
 * @param terms as far as the reader may see them
 * @param withheld how many documents of amendments are above the reader's level and left out
 */
public record KeptAgreement(long id, long version, AgreementTerms terms, int withheld) {}
