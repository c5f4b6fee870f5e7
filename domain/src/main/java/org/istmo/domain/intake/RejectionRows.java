package org.istmo.domain.intake;

import org.istmo.domain.database.Numbers;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what one receipt's file holds that cannot be posted, whole. */
class RejectionRows {

    /** In whatever script, it fits into an index of PostgreSQL, whose entries have at most 2704 bytes. */
    static final int IDENTIFIER = 880;

    static final int ROW_KEY = 500;
    static final int POINTER = 1000;
    static final int DETAIL = 4000;

    private final Handle handle;
    private final Numbers numbers;
    private final long receipt;
    private int count;

    RejectionRows(Handle handle, Numbers numbers, long receipt) {
        this.handle = handle;
        this.numbers = numbers;
        this.receipt = receipt;
    }

    void keep(Incoming.Unsound unsound) {
        long id = numbers.next();
        handle.createUpdate("INSERT INTO rejection (id, receipt, ordinal, line, identifier, row_key, source)"
                        + " VALUES (:id, :receipt, :ordinal, :line, :identifier, :rowKey, :source)")
                .bind("id", id)
                .bind("receipt", receipt)
                .bind("ordinal", ++count)
                .bind("line", unsound.line())
                .bind("identifier", Excerpt.of(unsound.identifier(), IDENTIFIER))
                .bind("rowKey", Excerpt.of(unsound.rowKey(), ROW_KEY))
                .bind("source", unsound.source())
                .execute();
        try (PreparedBatch reasons =
                handle.prepareBatch("INSERT INTO rejection_reason (rejection, ordinal, line, pointer, code, detail)"
                        + " VALUES (:rejection, :ordinal, :line, :pointer, :code, :detail)")) {
            int ordinal = 0;
            for (Finding reason : unsound.reasons()) {
                reasons.bind("rejection", id)
                        .bind("ordinal", ++ordinal)
                        .bind("line", reason.line())
                        .bind("pointer", Excerpt.of(reason.pointer(), POINTER))
                        .bind("code", reason.code())
                        .bind("detail", Excerpt.of(reason.detail(), DETAIL))
                        .add();
            }
            reasons.execute();
        }
    }
}
