package org.istmo.domain.grant;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Posts anew what stands under another agreement now. */
final class Reallocation {

    private Reallocation() {}

    static void of(Handle handle, Set<Long> activities) {}
}
