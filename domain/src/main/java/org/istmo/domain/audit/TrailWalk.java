package org.istmo.domain.audit;

import java.util.Optional;
import org.istmo.domain.audit.offline.ChainHash;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Verifies the chain while its entries go by, whoever reads them: each once, from the first on and in their order, of the one state that the handle sees. */
public final class TrailWalk {

    private final Handle handle;
    private final ChainWalk walk;

    public TrailWalk(Handle handle) {
        this.handle = handle;
        this.walk = new ChainWalk(new DayHeads(handle).all());
    }

    /** @param salt null when the particulars were erased, and then so are the others */
    public void meet(ChainedEntry entry, @Nullable String salt, @Nullable String address, @Nullable String detail) {
        walk.meet(
                entry,
                salt == null || address == null || detail == null
                        ? Optional.empty()
                        : Optional.of(ChainHash.ofParticulars(salt, address, detail)));
    }

    /** What was found, once all went by. */
    public Verification end() {
        return handle.createQuery("SELECT seq, hash FROM audit_head WHERE id = 1")
                .map((row, context) -> walk.end(
                        row.getLong("seq"),
                        row.getString("hash"),
                        Guard.of(handle).holds()))
                .one();
    }
}
