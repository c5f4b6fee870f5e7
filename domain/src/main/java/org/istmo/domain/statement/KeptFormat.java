package org.istmo.domain.statement;

/**
 * An agreement's format as it is kept.
 *
 * @param version what a change has to be made from; 0 while nobody said anything and the usual one holds
 */
public record KeptFormat(long version, StatementFormat format) {}
