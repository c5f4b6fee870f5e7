package org.istmo.domain.compliance;

import java.util.OptionalLong;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;

/** The cells that something can be reported of, and those that something was. */
final class Cells {

    private Cells() {}

    /** @throws Missing unless there is the treaty, it has the article, and the State is served */
    static void mustBe(Handle handle, Cell cell) {
        TreatyRows.one(handle, cell.treaty());
        TreatyRows.state(handle, cell.state());
        if (TreatyRows.article(handle, cell.treaty(), cell.article()).isEmpty()) {
            throw new Missing("article of " + cell.treaty(), cell.article());
        }
    }

    /** The number of its assessment; empty where nothing was ever written. */
    static OptionalLong number(Handle handle, Cell cell) {
        return number(handle, cell, "");
    }

    /** The same, held until the end of the transaction; the first one of all is added. */
    static long hold(Handle handle, Cell cell) {
        if (number(handle, cell).isEmpty()) {
            handle.createUpdate(
                            "INSERT INTO assessment (id, treaty, article, state) VALUES (:id, :treaty, :article, :state) ON CONFLICT DO NOTHING")
                    .bind("id", new Numbers(handle).next())
                    .bind("treaty", cell.treaty())
                    .bind("article", cell.article())
                    .bind("state", cell.state())
                    .execute();
        }
        return number(handle, cell, " FOR UPDATE").orElseThrow();
    }

    private static OptionalLong number(Handle handle, Cell cell, String lock) {
        return handle.createQuery(
                        "SELECT id FROM assessment WHERE treaty = :treaty AND article = :article AND state = :state"
                                + lock)
                .bind("treaty", cell.treaty())
                .bind("article", cell.article())
                .bind("state", cell.state())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
