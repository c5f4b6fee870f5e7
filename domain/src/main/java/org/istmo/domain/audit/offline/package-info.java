/**
 * The trail as a file that anybody can verify without a server, and the program that does: it knows nothing but the JDK, is packed into a jar of its own
 * ({@code istmo-domain-…-verifier.jar}), and the server computes its hashes with the same class.
 *
 * <h2>The file</h2>
 * {@code GET /api/v1/exports/audit-trail.csv} without a filter: RFC 4180, UTF-8, one header row, one row for each entry in the order of the chain. The columns
 * that count are found by their names: {@code seq, at_hashed, actor, action, subject, outcome, digest, previous, hash}, and {@code address, salt, detail} for
 * the particulars; others, such as {@code evidence}, count for nothing. Whatever begins with an apostrophe had one put before it and is read without it.
 *
 * <h2>The hash, byte for byte</h2>
 * {@code hash} is the SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of
 * <pre>seq LF at_hashed LF actor LF action LF subject LF outcome LF digest LF previous LF</pre>
 * where LF is the single byte 0A, after the last field too, {@code seq} is in decimal digits without leading zeros, and {@code at_hashed} is the moment as
 * {@code 2026-11-29T08:15:30.123456Z}. No field holds a control character: one that was sent in a path stands as {@code %0A}, and an entry with one is told as
 * altered. {@code previous} is the {@code hash} of the entry before, 64 zeros for entry 1. {@code digest} is the SHA-256, written
 * likewise, of the UTF-8 bytes of
 * <pre>salt LF address LF detail</pre>
 * without a last LF. Particulars may have been erased: then the three are empty, and the digest stands for them.
 *
 * <h2>What is said</h2>
 * A line {@code altered}, {@code removed}, {@code inserted}, {@code reordered} or {@code rewritten}, {@code : entry} and its number, and what shows it, for each entry that
 * something was done to; then a line {@code erased: entry} and its number, {@code of} and the day in Greenwich on which it was written, for each whose particulars were erased, which bends
 * nothing; and last {@code intact:} or {@code bent:}, how many entries there are, how many of them without their particulars, the last hash, and how many heads were
 * compared.
 *
 * <h2>What the hash does not vouch for</h2>
 * {@code at} is {@code at_hashed} as people read it, and is held against it. {@code name} is what the account of the actor was called when the file was
 * written: nothing personal goes into the chain, so that nothing here shows whether it was changed. Who an entry is of, {@code actor} says.
 *
 * <h2>The heads of days</h2>
 * {@code GET /api/v1/audit-trail/heads}, one of them, or the text that was mailed: JSON objects with {@code day}, {@code seq} and {@code hash}. The entry of that number has that hash
 * for ever. Who rewrites the trail and computes every hash anew is found by them alone. Hold a file against heads that were given out before it was taken: one that
 * is newer counts entries that the file cannot have.
 */
@NullMarked
package org.istmo.domain.audit.offline;

import org.jspecify.annotations.NullMarked;
