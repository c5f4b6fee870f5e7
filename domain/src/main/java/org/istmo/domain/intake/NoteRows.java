package org.istmo.domain.intake;

import java.util.List;
import org.istmo.domain.validation.Finding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what was noted about one receipt's file. */
class NoteRows {

    private final Handle handle;
    private final long receipt;
    private int count;

    NoteRows(Handle handle, long receipt) {
        this.handle = handle;
        this.receipt = receipt;
    }

    /** @param identifier the activity's, or empty for what stands beside the activities */
    void keep(String identifier, List<Finding> notes) {
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO intake_note (receipt, ordinal, identifier, line, pointer, code, detail)"
                        + " VALUES (:receipt, :ordinal, :identifier, :line, :pointer, :code, :detail)")) {
            for (Finding note : notes) {
                rows.bind("receipt", receipt)
                        .bind("ordinal", ++count)
                        .bind("identifier", Excerpt.of(identifier, RejectionRows.IDENTIFIER))
                        .bind("line", note.line())
                        .bind("pointer", Excerpt.of(note.pointer(), RejectionRows.POINTER))
                        .bind("code", note.code())
                        .bind("detail", Excerpt.of(note.detail(), RejectionRows.DETAIL))
                        .add();
            }
            rows.execute();
        }
    }
}
