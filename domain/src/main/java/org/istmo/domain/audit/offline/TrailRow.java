package org.istmo.domain.audit.offline;

/**
 * A row of the file: an entry of the trail with its particulars.
 *
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
        String detail) {

    /** Whether the hash is the one that the fields have. */
    boolean holds() {
        return hash.equals(ChainHash.ofEntry(seq, at, actor, action, subject, outcome, digest, previous));
    }

    boolean isErased() {
        return salt.isEmpty() && address.isEmpty() && detail.isEmpty();
    }

    /** Whether the particulars are those that were written, or were erased. */
    boolean particularsHold() {
        return isErased() || digest.equals(ChainHash.ofParticulars(salt, address, detail));
    }
}
