package org.istmo.domain.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.intake.ActivityPostings.Teller;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What a file changed of activities that were known before it, each field before and after. Of each no more than its number is kept until all are written: what
 * was is then read as everybody else still sees it, for whom the file is not taken in yet. Nothing is noted until {@link #note} was called.
 */
public class ChangedActivities {

    /** Read at once, as they were and as they are. */
    private static final int TOGETHER = 50;

    private final Handle handle;
    private final Jdbi snapshots;
    private final LongStream.Builder noted = LongStream.builder();
    private boolean noting;

    /**
     * @param handle of the transaction that changes them, in which the latch of their office is held
     * @param snapshots as {@link org.istmo.domain.database.Snapshot} says
     */
    public ChangedActivities(Handle handle, Jdbi snapshots) {
        this.handle = handle;
        this.snapshots = snapshots;
    }

    public void note() {
        noting = true;
    }

    /** These change. What comes twice in a file is told once. */
    public void of(Collection<Long> known) {
        if (noting) {
            known.forEach(noted::accept);
        }
    }

    /** Tells them one after the other; call it once everything is written. What the file brought itself is no change. */
    public void tell(Teller teller) {
        long[] ids = noted.build().sorted().distinct().toArray();
        if (ids.length > 0) {
            SnapshotTransaction.on(snapshots, others -> {
                for (int from = 0; from < ids.length; from += TOGETHER) {
                    tell(
                            others,
                            Arrays.stream(ids, from, Math.min(ids.length, from + TOGETHER))
                                    .boxed()
                                    .toList(),
                            teller);
                }
                return true;
            });
        }
    }

    private void tell(Handle others, List<Long> ids, Teller teller) {
        Map<Long, Activity> before =
                new ActivityRows(others).of(ids).stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        for (Activity after : new ActivityRows(handle).of(ids)) {
            Activity was = before.get(after.id());
            if (was == null) {
                continue;
            }
            Map<String, String> changes = ActivityChanges.between(was, after);
            if (was.version() != after.version()) {
                changes.put("version.before", "v" + was.version());
                changes.put("version.after", "v" + after.version());
            }
            if (!changes.isEmpty()) {
                teller.tell(after.said().identifier(), changes);
            }
        }
    }
}
