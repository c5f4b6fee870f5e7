package org.istmo.domain.overlap;

import java.util.Collection;
import java.util.List;
import org.istmo.domain.database.Chunks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the words that activities may be found by. */
class Keys {

    /** Every activity that was read has it, be it alone. */
    private static final Key READ = new Key("", 0);

    private static final int MANY = 2_000;

    private final Handle handle;

    Keys(Handle handle) {
        this.handle = handle;
    }

    /** Puts the activities' words in the stead of those they had. */
    void write(Collection<Described> activities) {
        List<Long> ids = activities.stream().map(Described::id).toList();
        for (List<Long> chunk : Chunks.of(ids)) {
            handle.createUpdate("DELETE FROM overlap_key WHERE activity IN (<ids>)")
                    .bindList("ids", chunk)
                    .execute();
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO overlap_key (activity, word, place, month_no, family, strength) VALUES (?, ?, ?, ?,"
                        + " ?, ?)")) {
            for (Described activity : activities) {
                add(batch, activity);
                if (batch.size() >= MANY) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static void add(PreparedBatch batch, Described activity) {
        int month = Key.month(activity.sketch());
        add(batch, activity, READ, Key.ANYWHERE, month);
        for (Key key : Key.of(activity.profile())) {
            for (String place : Key.places(activity.sketch())) {
                add(batch, activity, key, place, month);
            }
        }
    }

    private static void add(PreparedBatch batch, Described activity, Key key, String place, int month) {
        batch.bind(0, activity.id())
                .bind(1, key.word())
                .bind(2, place)
                .bind(3, month)
                .bind(4, activity.family())
                .bind(5, key.strength())
                .add();
    }
}
