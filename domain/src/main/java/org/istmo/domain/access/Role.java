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
    /** Keeps accounts and reference data; sees no report content by that role. */
    ADMIN,
    /** Sees the issued reports of their agreements and nothing else. */
    DONOR;

    /** Who works for the offices or audits them: they read both offices. */
    public static final Set<Role> STAFF = Set.of(OFFICER, HEAD, FINANCE, TREATY, AUDITOR);

    /** The word in the API, in the database and in the server's security. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no role has that word */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
