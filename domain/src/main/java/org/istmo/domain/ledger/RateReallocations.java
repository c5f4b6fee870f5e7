package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.istmo.domain.money.Revaluation;
import org.jdbi.v3.core.Handle;

/** Allocates anew what another rate applies to. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RateReallocations implements Revaluation {

    private Reallocations reallocations;

    protected RateReallocations() {}

    @Inject
    public RateReallocations(Reallocations reallocations) {
        this.reallocations = reallocations;
    }

    @Override
    public int settle(Handle handle, Set<Long> activities) {
        return reallocations.settle(handle, activities, Cause.RATE);
    }
}
