package org.istmo.domain.statement;

/**
 * An agreement's or a donor's format as it is kept.
 *
 * @param version what a change has to be made from; 0 while nobody said anything of this agreement or donor, and its donor's or the usual one holds
 */
public record KeptFormat(long version, StatementFormat format) {}
