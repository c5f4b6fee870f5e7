package org.istmo.domain.reference;

import java.util.Map;
import org.istmo.domain.field.Sent;
import org.jdbi.v3.core.Handle;

/** An article is one of a treaty that there is. */
class TreatyRule implements ReferenceRule {

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (before.isEmpty() && after.get("treaty") instanceof String treaty) {
            boolean known = handle.createQuery("SELECT count(*) FROM treaty WHERE code = :code")
                            .bind("code", treaty)
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (!known) {
                sent.wrong("treaty", "unknown-code", "There is no treaty '" + treaty + "'.");
            }
        }
    }
}
