package org.istmo.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes entries and their parts, a statement for all of an activity. */
class EntryRows {

    private static final String ENTRY =
            "INSERT INTO entry (id, activity, office, type, transaction_date, posting_month, currency, amount, value_date,"
                    + " reference, description, provider_ref, provider_name, receiver_ref, receiver_name, donor, agreement, rate, fingerprint, reverses, cause,"
                    + " receipt, posted_at) VALUES (:id, :activity, :office, :type, :date, :month, :currency, :amount, :valueDate, :reference, :description,"
                    + " :providerRef, :providerName, :receiverRef, :receiverName, :donor, :agreement, :rate, :fingerprint, NULL, :cause, :receipt, :now)";

    /** A reversal is its entry once more with the opposite sign, posted now. */
    private static final String REVERSAL =
            "INSERT INTO entry (id, activity, office, type, transaction_date, posting_month, currency, amount,"
                    + " value_date, reference, description, provider_ref, provider_name, receiver_ref, receiver_name, donor, agreement, rate, fingerprint,"
                    + " reverses, cause, receipt, posted_at) SELECT CAST(:id AS BIGINT), activity, office, type, transaction_date, CAST(:month AS DATE), currency,"
                    + " -amount, value_date, reference, description, provider_ref, provider_name, receiver_ref, receiver_name, donor, agreement, rate,"
                    + " fingerprint, id, CAST(:cause AS VARCHAR(20)), CAST(:receipt AS BIGINT), CAST(:now AS TIMESTAMP WITH TIME ZONE) FROM entry"
                    + " WHERE id = :reverses AND activity = :activity";

    private static final String PART =
            "INSERT INTO allocation (entry, part, place, theme, amount, usd) VALUES (:entry, :part, :place, :theme, :amount, :usd)";

    private final Handle handle;
    private final long receipt;
    private final OfficeCode office;
    private final OffsetDateTime now;
    private @Nullable PreparedBatch entries;
    private @Nullable PreparedBatch reversals;
    private @Nullable PreparedBatch parts;

    EntryRows(Handle handle, long receipt, OfficeCode office, Instant now) {
        this.handle = handle;
        this.receipt = receipt;
        this.office = office;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    void entry(long id, long activity, Movement movement, LocalDate month, @Nullable Long rate, Cause cause) {
        DraftTransaction transaction = movement.transaction();
        if (entries == null) {
            entries = handle.prepareBatch(ENTRY);
        }
        entries.bind("id", id)
                .bind("activity", activity)
                .bind("office", office.code())
                .bind("type", transaction.type())
                .bind("date", transaction.date())
                .bind("month", month)
                .bind("currency", transaction.currency())
                .bind("amount", transaction.value())
                .bind("valueDate", transaction.valueDate())
                .bind("reference", transaction.reference())
                .bind("description", transaction.description())
                .bind("providerRef", transaction.provider().ref())
                .bind("providerName", transaction.provider().name())
                .bind("receiverRef", transaction.receiver().ref())
                .bind("receiverName", transaction.receiver().name())
                .bind("donor", movement.donor())
                .bind("agreement", movement.agreement())
                .bind("rate", rate)
                .bind("fingerprint", movement.fingerprint())
                .bind("cause", cause.word())
                .bind("receipt", receipt)
                .bind("now", now)
                .add();
    }

    void reversal(long id, long activity, StoredEntry reversed, LocalDate month, Cause cause) {
        if (reversals == null) {
            reversals = handle.prepareBatch(REVERSAL);
        }
        reversals
                .bind("id", id)
                .bind("month", month)
                .bind("cause", cause.word())
                .bind("receipt", receipt)
                .bind("now", now)
                .bind("reverses", reversed.id())
                .bind("activity", activity)
                .add();
    }

    void part(long entry, int ordinal, Part part) {
        if (parts == null) {
            parts = handle.prepareBatch(PART);
        }
        parts.bind("entry", entry)
                .bind("part", ordinal)
                .bind("place", part.place())
                .bind("theme", part.theme())
                .bind("amount", part.amount())
                .bind("usd", part.usd())
                .add();
    }

    void write() {
        execute(entries);
        execute(reversals);
        execute(parts);
        entries = null;
        reversals = null;
        parts = null;
    }

    private static void execute(@Nullable PreparedBatch batch) {
        if (batch != null) {
            batch.execute();
            batch.close();
        }
    }
}
