package org.istmo.domain.grant;

import java.util.Optional;

/** Which agreements are looked for; what is empty does not matter. */
public record GrantFilter(Optional<String> number, Optional<String> donor, Optional<String> office) {

    public static final GrantFilter ALL = new GrantFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
