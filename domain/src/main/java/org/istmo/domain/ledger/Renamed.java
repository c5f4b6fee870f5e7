package org.istmo.domain.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.activity.Terms;
import org.istmo.domain.activity.TransactionRows;
import org.istmo.domain.database.Chunks;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.framework.SectorThemes;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.partner.Donors;
import org.jdbi.v3.core.Handle;

/** Entries whose provider is another donor by now: they are taken back, and what they say is posted in their stead. */
class Renamed {

    private final Handle handle;
    private final Movements movements;
    private final Entries entries;

    Renamed(Handle handle, Instant now) {
        AgreementDonors agreements = new AgreementDonors(handle);
        this.handle = handle;
        this.movements = new Movements(new Donors(handle), agreements, new Shares(new SectorThemes(handle)));
        this.entries = new Entries(handle, new Numbers(handle), new Terms(handle), agreements, null, now);
    }

    /** @return how many entries were posted anew */
    int settle(Set<Long> activities) {
        int count = 0;
        for (List<Long> ids : Chunks.of(activities)) {
            count += restated(ids);
        }
        count += entries.settleAll(entries.exclusions().kin().withAncestors(activities), Cause.AGREEMENT);
        entries.finish();
        return count;
    }

    private int restated(List<Long> activities) {
        Map<Long, String> publishers = publishers(activities);
        Map<Long, DraftTransaction> said = new TransactionRows(handle, activities).byEntry();
        int count = 0;
        for (StoredEntry entry : LiveEntries.of(handle, activities)) {
            if (entry.facts().provided()) {
                Movement movement = movements.of(
                        entry.way(),
                        publishers.getOrDefault(entry.activity(), ""),
                        Optional.ofNullable(said.get(entry.id())).orElseThrow());
                if (!Objects.equals(movement.donor(), entry.facts().donor())) {
                    entries.restate(entry, movement, Cause.AGREEMENT);
                    count++;
                }
            }
        }
        return count;
    }

    private Map<Long, String> publishers(Collection<Long> activities) {
        Map<Long, String> publishers = new HashMap<>();
        handle.createQuery("SELECT id, reporting_org FROM activity WHERE id IN (<ids>)")
                .bindList("ids", activities)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(its -> publishers.put(its.getKey(), its.getValue()));
        return publishers;
    }
}
