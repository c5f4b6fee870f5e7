package org.istmo.domain.audit;

import java.time.LocalDate;

/**
 * Where the chain ended on a day: who holds it can tell whether anything up to there was bent since.
 *
 * @param day in Greenwich
 * @param seq number of the last entry of the day, or of a day before; 0 while there was none
 * @param hash of that entry, 64 zeros while there was none
 * @param entries how many were written since the head of the day before
 */
public record DayHead(LocalDate day, long seq, String hash, long entries) {}
