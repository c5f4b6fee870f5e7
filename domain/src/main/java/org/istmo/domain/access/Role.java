package org.istmo.domain.access;

import java.util.Locale;
import java.util.Set;

/** What a person does here. */
public enum Role {
    /** Of an office, or a centre's focal point: brings in activities, submits reports. */
    OFFICER,
    /** Clears figures, keeps rates, closes months. */
    FINANCE,
    /** Head of an office: clears the whole. */
    HEAD,
    /** Treaty focal point. */
    TREATY,
    /** Reads, changes nothing but their own findings. */
    AUDITOR,
    /** Sees what auditors look at, and nothing else by that role. */
    HEAD_OF_AUDIT,
    /** Keeps accounts and reference data; sees no report content by that role. */
    ADMIN,
    /** Sees the issued reports of their agreements and nothing else. */
    DONOR,
    /** Of a donor: does the work of an auditor over the agreements and dates they are engaged for, and sees nothing else. */
    VERIFIER;

    /** Who works for the offices or audits them: they read both offices. */
    public static final Set<Role> STAFF = Set.of(OFFICER, HEAD, FINANCE, TREATY, AUDITOR);

    /** The word in the API, in the database and in the server's security. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no role has that word */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
