package org.istmo.domain.audit;

import org.istmo.domain.audit.offline.ChainHash;

/**
 * A link of the chain. Its hash is the SHA-256 of its other fields, each ended by a line feed, in the order in which they stand here.
 *
 * @param seq from 1, without gaps
 * @param at RFC 3339 in UTC, to the microsecond
 * @param digest of the particulars, which stand apart
 * @param previous the hash of the entry before, 64 zeros for the first
 */
public record ChainedEntry(
        long seq,
        String at,
        String actor,
        String action,
        String subject,
        String outcome,
        String digest,
        String previous,
        String hash) {

    static final String GENESIS = ChainHash.GENESIS;

    /** Whether nothing in this entry was altered since it was written. */
    boolean holds() {
        return hash.equals(ChainHash.ofEntry(seq, at, actor, action, subject, outcome, digest, previous));
    }
}
