package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.istmo.domain.money.Revaluation;
import org.jdbi.v3.core.Handle;

/** Allocates anew what another rate applies to. */
@ApplicationScoped
public class RateReallocations implements Revaluation {

    @Override
    public void settle(Handle handle, Set<Long> activities) {
        throw new UnsupportedOperationException("Reallocations come with the ledger's next slice.");
    }
}
