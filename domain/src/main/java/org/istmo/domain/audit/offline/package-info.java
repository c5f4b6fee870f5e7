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
 * <h2>What was erased lawfully</h2>
 * Where the program erases particulars it writes, in the same transaction, an entry whose {@code action} is {@code trail.erase}, whose {@code outcome} is {@code done}
 * and whose {@code subject} is {@code entries:} and the numbers, with commas between, a run of them as {@code 7-9}, such as {@code entries:4,7-9}. It vouches for
 * entries before it alone, and never for one that is called {@code trail.erase} itself. Its own particulars say why. Who owns the tables can write such an entry as
 * they can write any other: it names who answers for the erasure, and stands at its place in the chain.
 *
 * <h2>What is said</h2>
 * A line {@code altered}, {@code removed}, {@code inserted}, {@code reordered} or {@code rewritten}, {@code : entry} and its number, and what shows it, for each entry that
 * something was done to; then a line {@code erased: entry} and its number, {@code of} and the day in Greenwich on which it was written, for each whose particulars were erased, which bends
 * nothing, and whether an entry says so; and last the verdict, how many entries there are, how many of them without their particulars, the last hash, and how many heads were
 * compared. The program ends as the verdict says:
 *
 * <table>
 * <caption>Verdicts</caption>
 * <tr><td>0</td><td>{@code intact:}</td><td>every entry and all particulars are as they were written</td></tr>
 * <tr><td>1</td><td>{@code bent:}</td><td>something was done to an entry; whatever was erased is told line by line</td></tr>
 * <tr><td>2</td><td></td><td>the file cannot be read, as standard error says</td></tr>
 * <tr><td>3</td><td>{@code intact, but the particulars of … were erased, as entries trail.erase say:}</td><td>all that was erased was erased lawfully</td></tr>
 * <tr><td>4</td><td>{@code intact, but … without an entry trail.erase that says so:}</td><td>somebody erased particulars and did not say so: ask who owns the tables</td></tr>
 * </table>
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
