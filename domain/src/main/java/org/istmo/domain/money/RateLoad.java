package org.istmo.domain.money;

/**
 * What came of a file of rates.
 *
 * @param added rates of a currency and day that had none
 * @param corrected new versions of rates that were there
 * @param unchanged lines that say what the book says
 * @param reallocated entries of the ledger that were posted anew, since another rate applies to them
 */
public record RateLoad(int added, int corrected, int unchanged, int reallocated) {}
