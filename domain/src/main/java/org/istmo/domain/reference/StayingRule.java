package org.istmo.domain.reference;

import java.util.Map;
import org.istmo.domain.field.Sent;
import org.jdbi.v3.core.Handle;

/** A list with one code that the program itself gives to what has none: it is not retired. */
record StayingRule(String code) implements ReferenceRule {

    @Override
    public void judge(Handle handle, Map<String, Object> before, Map<String, Object> after, Sent sent) {
        if (code.equals(after.get(ReferenceList.CODE)) && after.containsKey(ReferenceList.RETIRED_ON)) {
            sent.wrong(ReferenceList.RETIRED_ON, "in-use", "What has no other code is given this one.");
        }
    }
}
