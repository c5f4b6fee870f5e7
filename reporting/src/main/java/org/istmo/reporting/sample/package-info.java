/**
 * Samples that auditors draw of the ledger's entries, and what they found of each. No file format and no HTTP.
 *
 * <p>A sample is drawn so that anybody can draw it again by hand, from an export of transactions by the same filter of that day or a later one:
 *
 * <ol>
 *   <li>The population is every entry of that export, reversals included. Its digest is the SHA-256 of the numbers of its entries in ascending order,
 *       each followed by a line feed ({@code cut -d, -f1} of the CSV without its header, through {@code sha256sum}). Entries are never changed, so that an
 *       export of a later day holds the same ones and those that were posted since: whose number ({@code transaction}) is greater than the last one that the
 *       sample tells of their {@code office}, and all of an office that it does not name. An office posts one file after the other, so that its numbers come in
 *       the order in which they were posted; {@code posted_at} is from before a file is whole, and what a file still brings in while a sample is drawn may be
 *       from an earlier moment. A sample that tells no numbers was drawn before they were kept: of it {@code posted_at} tells about as much. A filter by words, status, kind, stage or
 *       level goes by the activities as they are on the day of the export: what was changed since may be in or out.
 *   <li>Its strata are the distinct values of the columns {@code office}, {@code donor} (its codes sorted, where an entry has several) and {@code period},
 *       of those that the terms name; without any the population is one stratum. They stand in the order of their codes, character by character.
 *   <li>The size is allotted in proportion to the strata's entries by largest remainder, the earlier stratum first where two are equal. Where the size is
 *       no less than the number of strata, one that got none, the first of them first, then gets one from the stratum that has most, the earliest of
 *       several. A size that is not less than the population takes all of it.
 *   <li>Of a sample by monetary unit, instead of what follows: there are no strata. The interval is the sum of {@code share_usd} of all entries, whatever its
 *       sign, over the size, rounded up to the cent. The first unit is the SHA-256 of seed, colon and {@code start} ({@code printf 7:start | sha256sum}), as a
 *       number, modulo the interval in cents, and one cent more; the next one is an interval further, and so on. The entries' dollars are laid end to end in the
 *       order of the numbers; each entry that holds such a unit is drawn, once, and its key is the first of them. So an entry of the interval or more is drawn for
 *       certain. An entry without a rate has no dollars, and is counted apart.
 *   <li>The key of an entry is the SHA-256, in lower-case hexadecimal, of seed, colon and number ({@code printf 7:1234 | sha256sum}); of each stratum the
 *       entries with the smallest keys are drawn, and stand in the order of their keys.
 * </ol>
 */
@NullMarked
package org.istmo.reporting.sample;

import org.jspecify.annotations.NullMarked;
