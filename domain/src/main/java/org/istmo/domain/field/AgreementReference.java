package org.istmo.domain.field;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An agreement with a donor, by its number. */
public final class AgreementReference extends NamedRow {

    /** A number has at most 100 characters. */
    public AgreementReference() {
        super("agreement", "number", 100);
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        if (number(handle, value).isEmpty()) {
            sent.wrong(name, "unknown-agreement", "There is no agreement " + value + ".");
        }
    }
}
