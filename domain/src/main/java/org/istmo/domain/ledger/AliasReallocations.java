package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.partner.AliasedMoney;
import org.istmo.domain.partner.DonorAlias;
import org.jdbi.v3.core.Handle;

/**
 * Posts anew what an alias stands for otherwise now. Entries keep what was named; which organisations fund an activity is not kept, so that the default
 * donors of that publisher's activities follow when its file comes in again, though it be the same bytes.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AliasReallocations implements AliasedMoney {

    private Clock clock;

    protected AliasReallocations() {}

    @Inject
    public AliasReallocations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int settle(Handle handle, Collection<DonorAlias> changed) {
        Set<Long> naming = new HashSet<>();
        for (DonorAlias alias : new HashSet<>(changed)) {
            naming.addAll(naming(handle, alias));
            readAnew(handle, alias.publisher());
        }
        return naming.isEmpty() ? 0 : new Renamed(handle, clock.instant()).settle(naming);
    }

    /** The activities of its publisher with an entry that names it. */
    private static Set<Long> naming(Handle handle, DonorAlias alias) {
        return new HashSet<>(
                handle.createQuery("SELECT DISTINCT e.activity FROM entry e JOIN activity v ON v.id = e.activity"
                                + " WHERE v.reporting_org = :publisher AND TRIM(e.provider_ref) = :ref")
                        .bind("publisher", alias.publisher())
                        .bind("ref", alias.ref())
                        .mapTo(Long.class)
                        .list());
    }

    /** What its files of IATI say is not taken for known: they alone name organisations. */
    private static void readAnew(Handle handle, String publisher) {
        handle.createUpdate("UPDATE activity_source SET digest = '' WHERE way = :way AND activity IN"
                        + " (SELECT v.id FROM activity v WHERE v.reporting_org = :publisher)")
                .bind("way", DraftActivity.IATI)
                .bind("publisher", publisher)
                .execute();
    }
}
