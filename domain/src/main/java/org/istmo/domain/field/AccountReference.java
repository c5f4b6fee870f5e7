package org.istmo.domain.field;

import org.istmo.domain.access.Reader;

/** Who did something here, by the name that they sign in with. It is written from the {@link Reader} who asked, never sent. */
public final class AccountReference extends NamedRow {

    /** A name has at most 120 characters. */
    public AccountReference() {
        super("account", "name", 120);
    }
}
