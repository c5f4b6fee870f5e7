package org.istmo.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Latch;
import org.istmo.domain.intake.OfficesAtWork;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/**
 * Which other activities a batch concerns: the parents of what came in, and those whose money turns out to come from it or go to it. They are settled
 * when the batch ends, so that it does not matter what comes in first.
 */
class Touched {

    private final Handle handle;
    private final OfficeCode office;
    private final Entries entries;
    private final Set<Long> posted = new HashSet<>();
    private final Set<Long> concerned = new HashSet<>();
    private final List<String> entered = new ArrayList<>();

    Touched(Handle handle, OfficeCode office, Entries entries) {
        this.handle = handle;
        this.office = office;
        this.entries = entries;
    }

    /** Parents that they are about to leave are concerned too. */
    void before(Collection<Long> saidAnew) {
        concerned.addAll(entries.exclusions().kin().above(saidAnew));
    }

    /** Activities are stored. */
    void after(Collection<Long> ids) {
        if (!Collections.disjoint(posted, ids)) {
            entries.write();
        }
        posted.addAll(ids);
        entries.exclusions().forget();
    }

    /** An activity was not there before, or says anew whose it is: what names it may stay inside the region now, or no longer. */
    void entered(String identifier) {
        entries.exclusions().region().entered(identifier);
        entered.add(identifier);
    }

    /** A row was posted to the activity. */
    void row(long activity) {
        posted.add(activity);
    }

    void settle() {
        concerned.addAll(entries.exclusions().kin().above(posted));
        concerned.addAll(entries.exclusions().region().naming(entered));
        if (!concerned.isEmpty()) {
            hold();
            entries.settleAll(concerned, null);
        }
    }

    /** Other offices' latches are taken without waiting: who waits while holding one can be waited for. */
    private void hold() {
        Set<String> offices = new TreeSet<>();
        for (List<Long> ids : Chunks.of(concerned)) {
            offices.addAll(handle.createQuery("SELECT DISTINCT office FROM activity WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .mapTo(String.class)
                    .list());
        }
        offices.remove(office.code());
        for (String other : offices) {
            if (!Latch.triedOffice(handle, other)) {
                throw new OfficesAtWork();
            }
        }
        if (!offices.isEmpty()) {
            entries.othersHeld();
        }
    }
}
