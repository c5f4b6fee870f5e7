package org.istmo.domain.accounting;

import java.util.HashMap;
import java.util.Map;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** The codes that an office's export may use, each asked of the database once. */
class KnownCodes {

    private final Handle handle;
    private final OfficeCode office;
    private final Map<String, Boolean> answers = new HashMap<>();

    KnownCodes(Handle handle, OfficeCode office) {
        this.handle = handle;
        this.office = office;
    }

    /** Whether the office has an activity of that identifier. */
    boolean activity(String identifier) {
        return known("SELECT count(*) FROM activity WHERE identifier = :code AND office = :office", identifier);
    }

    /** Whether there is an agreement of that number. */
    boolean grant(String number) {
        return known("SELECT count(*) FROM agreement WHERE number = :code AND :office <> ''", number);
    }

    boolean costCategory(String code) {
        return known("SELECT count(*) FROM cost_category WHERE code = :code AND :office <> ''", code);
    }

    private boolean known(String sql, String code) {
        return answers.computeIfAbsent(
                sql + code,
                key -> handle.createQuery(sql)
                                .bind("code", code)
                                .bind("office", office.code())
                                .mapTo(Long.class)
                                .one()
                        > 0);
    }
}
