package org.istmo.domain.audit.offline;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * A row of the file: an entry of the trail with its particulars.
 *
 * @param at the moment as it was hashed
 * @param shown the moment as people read it; empty in a file that has no such column
 * @param salt empty when the particulars were erased
 */
record TrailRow(
        long seq,
        String at,
        String actor,
        String action,
        String subject,
        String outcome,
        String digest,
        String previous,
        String hash,
        String address,
        String salt,
        String detail,
        String shown) {

    /** Whether the hash is the one that the fields have. */
    boolean holds() {
        return hash.equals(ChainHash.ofEntry(seq, at, actor, action, subject, outcome, digest, previous));
    }

    /** Whether its fields could not be told apart: the server writes no control character into them. */
    boolean runsOverLines() {
        return Stream.of(at, actor, action, subject, outcome, digest, previous)
                .anyMatch(field -> field.chars().anyMatch(Character::isISOControl));
    }

    /** Whether people read the moment that was hashed. */
    boolean showsItsMoment() {
        return shown.isEmpty() || shown.equals(at) || isSame(shown, at);
    }

    private static boolean isSame(String one, String other) {
        try {
            return Instant.parse(one).equals(Instant.parse(other));
        } catch (DateTimeParseException noMoment) {
            return false;
        }
    }

    boolean isErased() {
        return salt.isEmpty() && address.isEmpty() && detail.isEmpty();
    }

    /** Whether the particulars are those that were written, or were erased. */
    boolean particularsHold() {
        return isErased() || digest.equals(ChainHash.ofParticulars(salt, address, detail));
    }
}
