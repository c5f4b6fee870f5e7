package org.istmo.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes entries and their parts, a statement for many. */
class EntryRows {

    private static final String SAID =
            "activity, office, type, transaction_date, currency, value_date, reference, description, provider_ref,"
                    + " provider_name, provider_activity, receiver_ref, receiver_name, receiver_activity, donor, agreement, way, document, budget_line,"
                    + " cost_category, own_places, own_themes, fingerprint";

    private static final String ENTRY =
            "INSERT INTO entry (id, posting_month, amount, rate, allocated_as, reverses, cause, receipt, posted_at, "
                    + SAID
                    + ") VALUES (:id, :month, :amount, :rate, :allocatedAs, NULL, :cause, :receipt, :now, :activity, :office, :type, :date,"
                    + " :currency, :valueDate, :reference, :description, :providerRef, :providerName, :providerActivity, :receiverRef, :receiverName,"
                    + " :receiverActivity, :donor, :agreement, :way, :document, :budgetLine, :costCategory, :places, :themes, :fingerprint)";

    private static final String COPY =
            "INSERT INTO entry (id, posting_month, amount, rate, allocated_as, reverses, cause, receipt, posted_at, "
                    + SAID + ") SELECT CAST(:id AS BIGINT), CAST(:month AS DATE), ";

    private static final String COPIED =
            " CAST(:cause AS VARCHAR(20)), CAST(:receipt AS BIGINT), CAST(:now AS TIMESTAMP WITH TIME ZONE), " + SAID
                    + " FROM entry WHERE id = :copied";

    /** A reversal is its entry once more with the opposite sign, posted now. */
    private static final String REVERSAL = COPY + "-amount, rate, allocated_as, id," + COPIED;

    /** The same facts once more, allocated otherwise. */
    private static final String AGAIN =
            COPY + "amount, CAST(:rate AS BIGINT), CAST(:allocatedAs AS CHAR(64)), CAST(NULL AS BIGINT)," + COPIED;

    private static final String PART =
            "INSERT INTO allocation (entry, part, place, theme, donor, agreement, left_out, amount, usd)"
                    + " VALUES (:entry, :part, :place, :theme, :donor, :agreement, :leftOut, :amount, :usd)";

    private static final String SUPPORT = "INSERT INTO support (entry, part, scheme, code, article, amount, usd)"
            + " VALUES (:entry, :part, :scheme, :code, :article, :amount, :usd)";

    private static final int MANY = 1_000;

    private final Handle handle;
    private final @Nullable Long receipt;
    private final OffsetDateTime now;
    private @Nullable PreparedBatch entries;
    private @Nullable PreparedBatch copies;
    private @Nullable PreparedBatch reversals;
    private @Nullable PreparedBatch parts;
    private @Nullable PreparedBatch supports;
    private int waiting;

    /** @param receipt of the batch that posts, null when no file caused it */
    EntryRows(Handle handle, @Nullable Long receipt, Instant now) {
        this.handle = handle;
        this.receipt = receipt;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    void entry(
            long id, long activity, OfficeCode office, Movement movement, LocalDate month, Allocation as, Cause cause) {
        DraftTransaction transaction = movement.transaction();
        if (entries == null) {
            entries = handle.prepareBatch(ENTRY);
        }
        entries.bind("id", id)
                .bind("month", month)
                .bind("amount", transaction.value())
                .bind("rate", as.rateId())
                .bind("allocatedAs", as.digest())
                .bind("cause", cause.word())
                .bind("receipt", receipt)
                .bind("now", now)
                .bind("activity", activity)
                .bind("office", office.code())
                .bind("type", transaction.type())
                .bind("date", transaction.date())
                .bind("currency", transaction.currency())
                .bind("valueDate", transaction.valueDate())
                .bind("reference", transaction.reference())
                .bind("description", transaction.description())
                .bind("providerRef", transaction.provider().ref())
                .bind("providerName", transaction.provider().name())
                .bind("providerActivity", transaction.provider().activity().strip())
                .bind("receiverRef", transaction.receiver().ref())
                .bind("receiverName", transaction.receiver().name())
                .bind("receiverActivity", transaction.receiver().activity().strip())
                .bind("donor", movement.donor())
                .bind("agreement", movement.agreement())
                .bind("way", movement.way())
                .bind("document", transaction.document())
                .bind("budgetLine", transaction.budgetLine())
                .bind("costCategory", transaction.costCategory())
                .bind("places", Weights.text(movement.places()))
                .bind("themes", Weights.text(movement.themes()))
                .bind("fingerprint", movement.fingerprint())
                .add();
        parts(id, as.parts());
    }

    void reversal(long id, StoredEntry reversed, List<Part> reversedParts, LocalDate month, Cause cause) {
        if (reversals == null) {
            reversals = handle.prepareBatch(REVERSAL);
        }
        copied(reversals, id, reversed, month, cause).add();
        parts(id, reversedParts);
    }

    void again(long id, StoredEntry entry, Allocation as, LocalDate month, Cause cause) {
        if (copies == null) {
            copies = handle.prepareBatch(AGAIN);
        }
        copied(copies, id, entry, month, cause)
                .bind("rate", as.rateId())
                .bind("allocatedAs", as.digest())
                .add();
        parts(id, as.parts());
    }

    private PreparedBatch copied(PreparedBatch batch, long id, StoredEntry entry, LocalDate month, Cause cause) {
        return batch.bind("id", id)
                .bind("month", month)
                .bind("cause", cause.word())
                .bind("receipt", receipt)
                .bind("now", now)
                .bind("copied", entry.id());
    }

    private void parts(long entry, List<Part> all) {
        if (parts == null) {
            parts = handle.prepareBatch(PART);
        }
        for (int index = 0; index < all.size(); index++) {
            Part part = all.get(index);
            parts.bind("entry", entry)
                    .bind("part", index + 1)
                    .bind("place", part.place())
                    .bind("theme", part.theme())
                    .bind("donor", part.donor())
                    .bind("agreement", part.agreement())
                    .bind("leftOut", part.leftOut().word())
                    .bind("amount", part.amount())
                    .bind("usd", part.usd())
                    .add();
            supports(entry, index + 1, part.supports());
        }
        if (++waiting >= MANY) {
            write();
        }
    }

    private void supports(long entry, int part, List<Support> all) {
        for (Support support : all) {
            if (supports == null) {
                supports = handle.prepareBatch(SUPPORT);
            }
            supports.bind("entry", entry)
                    .bind("part", part)
                    .bind("scheme", support.scheme())
                    .bind("code", support.code())
                    .bind("article", support.article())
                    .bind("amount", support.amount())
                    .bind("usd", support.usd())
                    .add();
        }
    }

    /** Writes what waits: entries before what is copied from them, and their parts last. */
    void write() {
        execute(entries);
        execute(reversals);
        execute(copies);
        execute(parts);
        execute(supports);
        entries = null;
        reversals = null;
        copies = null;
        parts = null;
        supports = null;
        waiting = 0;
    }

    private static void execute(@Nullable PreparedBatch batch) {
        if (batch != null) {
            batch.execute();
            batch.close();
        }
    }
}
