package org.istmo.domain.compliance;

import java.util.List;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.scope.Scope;

/**
 * Which assessments a reader may know of, by the status of their source. What is confidential stays with those who work for the offices: it reaches no
 * donor, and an auditor only after the State's release is on record.
 *
 * @param confidential whether confidential sources are among them
 */
public record Disclosure(boolean confidential) {

    public static final String PUBLIC = "public";
    public static final String RELEASED = "released";
    public static final String CONFIDENTIAL = "confidential";

    /** @throws org.istmo.domain.problem.Forbidden unless the reader is staff */
    public static Disclosure to(Reader reader) {
        Scope.of(reader).mustBeStaff();
        return new Disclosure(reader.isAnyOf(Role.OFFICER, Role.HEAD, Role.FINANCE, Role.TREATY));
    }

    /** Of those who may read what comes from a source of this status. */
    static Disclosure ofSource(Object status) {
        return new Disclosure(!PUBLIC.equals(status) && !RELEASED.equals(status));
    }

    /** The words of the database. */
    List<String> sources() {
        return confidential ? List.of(PUBLIC, RELEASED, CONFIDENTIAL) : List.of(PUBLIC, RELEASED);
    }
}
