package org.istmo.web.account;

import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;

/** Readers for whom a path of the API is meant, by what they do. */
public enum Circle {
    /** Whoever comes that far: the door before has asked for credentials where they are needed. */
    EVERYBODY,
    /** Of the offices, and auditors. */
    STAFF(Role.STAFF.toArray(new Role[0])),
    OFFICERS(Role.OFFICER),
    FINANCE(Role.FINANCE),
    HEADS(Role.HEAD),
    /** Of treaties. */
    FOCAL_POINTS(Role.TREATY),
    AUDITORS(Role.AUDITOR),
    HEADS_OF_AUDIT(Role.HEAD_OF_AUDIT),
    ADMINISTRATORS(Role.ADMIN),
    DONORS(Role.DONOR),
    /** Of donors. */
    VERIFIERS(Role.VERIFIER);

    private final Set<Role> roles;

    Circle(Role... roles) {
        this.roles = Set.of(roles);
    }

    boolean has(Reader reader) {
        return this == EVERYBODY || reader.roles().stream().anyMatch(roles::contains);
    }
}
