package org.istmo.domain.partner;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** What posted amounts go through when a publisher's reference comes to mean another donor, or none; the ledger knows how. */
@FunctionalInterface
public interface AliasedMoney {

    /**
     * Posts anew, inside the caller's transaction, what names the references as its provider: in its month, or in the first open one. The latches of all
     * offices and of the donors are held by then.
     *
     * @param changed as they stood before or stand now
     * @return how many entries were posted anew
     */
    int settle(Handle handle, Collection<DonorAlias> changed);
}
