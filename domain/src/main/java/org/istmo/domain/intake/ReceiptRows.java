package org.istmo.domain.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.istmo.domain.database.Latch;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Receipts and what hangs on them, over one connection. */
class ReceiptRows {

    private static final String RECEIPT =
            "SELECT r.id, r.office, a.name, r.format, r.sha256, r.size_bytes, r.received_at, r.accepted, r.updated, r.unchanged, r.rejected"
                    + " FROM import_receipt r JOIN account a ON a.id = r.account";

    private static final Map<String, String> ORDERS = Map.of(
            "at", "r.id",
            "office", "r.office",
            "format", "r.format",
            "accepted", "r.accepted",
            "updated", "r.updated",
            "unchanged", "r.unchanged",
            "rejected", "r.rejected");

    private final Handle handle;

    ReceiptRows(Handle handle) {
        this.handle = handle;
    }

    /** Waits until no other file of the office is being taken in. */
    void lock(OfficeCode office) {
        Latch.holdOffice(handle, office.code());
    }

    /** Waits until no file of any office is being taken in. */
    void lockAll() {
        Latch.holdOffices(
                handle,
                handle.createQuery("SELECT code FROM office")
                        .mapTo(String.class)
                        .list());
    }

    long open(Numbers numbers, Delivery delivery, Instant now) {
        long id = numbers.next();
        handle.createUpdate("INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at,"
                        + " accepted, updated, unchanged, rejected)"
                        + " VALUES (:id, :office, :account, :sha256, :format, :size, :now, 0, 0, 0, 0)")
                .bind("id", id)
                .bind("office", delivery.office().code())
                .bind("account", delivery.by().account())
                .bind("sha256", delivery.sha256())
                .bind("format", delivery.format())
                .bind("size", delivery.size())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    void close(long id, Tally tally) {
        handle.createUpdate(
                        "UPDATE import_receipt SET accepted = :accepted, updated = :updated, unchanged = :unchanged,"
                                + " rejected = :rejected WHERE id = :id")
                .bind("accepted", tally.accepted())
                .bind("updated", tally.updated())
                .bind("unchanged", tally.unchanged())
                .bind("rejected", tally.rejected())
                .bind("id", id)
                .execute();
    }

    Optional<Receipt> withId(long id) {
        return handle.createQuery(RECEIPT + " WHERE r.id = :id")
                .bind("id", id)
                .map((row, context) -> receipt(row))
                .findOne();
    }

    Map<Long, Receipt> withIds(Collection<Long> ids) {
        return handle
                .createQuery(RECEIPT + " WHERE r.id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> receipt(row))
                .stream()
                .collect(Collectors.toMap(Receipt::id, Function.identity()));
    }

    List<Receipt> page(Optional<OfficeCode> office, long before, int limit) {
        return handle.createQuery(RECEIPT
                        + " WHERE r.id < :before AND (:all OR r.office = :office) ORDER BY r.id DESC LIMIT :limit")
                .bind("before", before)
                .bind("all", office.isEmpty())
                .bind("office", office.map(OfficeCode::code).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> receipt(row))
                .list();
    }

    /** In the order of a table's reader. */
    List<Receipt> slice(Optional<OfficeCode> office, Slice slice) {
        return handle.createQuery(RECEIPT + " WHERE :all OR r.office = :office" + slice.ordered(ORDERS, "r.id"))
                .bind("all", office.isEmpty())
                .bind("office", office.map(OfficeCode::code).orElse(""))
                .map((row, context) -> receipt(row))
                .list();
    }

    List<Receipt> ofActivity(long activity, int limit) {
        return handle.createQuery(
                        RECEIPT + " WHERE r.id IN (SELECT v.receipt FROM activity v WHERE v.id = :activity"
                                + " UNION SELECT s.receipt FROM activity_source s WHERE s.activity = :activity"
                                + " UNION SELECT e.receipt FROM entry e WHERE e.activity = :activity) ORDER BY r.id DESC LIMIT :limit")
                .bind("activity", activity)
                .bind("limit", limit)
                .map((row, context) -> receipt(row))
                .list();
    }

    List<Reason> reasons(long id, int afterRejection, int afterOrdinal, int limit) {
        return handle.createQuery(
                        "SELECT j.ordinal AS rejection, s.ordinal, s.line, j.identifier, s.pointer, s.code, s.detail"
                                + " FROM rejection j JOIN rejection_reason s ON s.rejection = j.id WHERE j.receipt = :id"
                                + " AND (j.ordinal > :rejection OR (j.ordinal = :rejection AND s.ordinal > :ordinal))"
                                + " ORDER BY j.ordinal, s.ordinal LIMIT :limit")
                .bind("id", id)
                .bind("rejection", afterRejection)
                .bind("ordinal", afterOrdinal)
                .bind("limit", limit)
                .map((row, context) -> reason(row))
                .list();
    }

    List<Rejection> rejections(long id, int after, int limit) {
        Map<Integer, List<Reason>> reasons = new HashMap<>();
        handle.createQuery("SELECT j.ordinal AS rejection, s.ordinal, s.line, j.identifier, s.pointer, s.code, s.detail"
                        + " FROM rejection j JOIN rejection_reason s ON s.rejection = j.id WHERE j.receipt = :id"
                        + " AND j.ordinal > :after AND j.ordinal <= :last ORDER BY j.ordinal, s.ordinal")
                .bind("id", id)
                .bind("after", after)
                .bind("last", after + limit)
                .map((row, context) -> reason(row))
                .forEach(reason -> reasons.computeIfAbsent(reason.rejection(), key -> new ArrayList<>())
                        .add(reason));
        return handle.createQuery("SELECT ordinal, line, identifier, source FROM rejection WHERE receipt = :id"
                        + " AND ordinal > :after AND ordinal <= :last ORDER BY ordinal")
                .bind("id", id)
                .bind("after", after)
                .bind("last", after + limit)
                .map((row, context) -> new Rejection(
                        row.getInt("ordinal"),
                        row.getInt("line"),
                        row.getString("identifier"),
                        row.getString("source"),
                        reasons.getOrDefault(row.getInt("ordinal"), List.of())))
                .list();
    }

    Map<Long, Rejection> rejections(Collection<Long> ids) {
        Map<Long, List<Reason>> reasons = new HashMap<>();
        handle.createQuery(
                        "SELECT j.id, j.ordinal AS rejection, s.ordinal, s.line, j.identifier, s.pointer, s.code, s.detail"
                                + " FROM rejection j JOIN rejection_reason s ON s.rejection = j.id WHERE j.id IN (<ids>)"
                                + " ORDER BY j.id, s.ordinal")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getLong("id"), reason(row)))
                .forEach(one -> reasons.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return handle
                .createQuery("SELECT id, ordinal, line, identifier, source FROM rejection WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(
                        row.getLong("id"),
                        new Rejection(
                                row.getInt("ordinal"),
                                row.getInt("line"),
                                row.getString("identifier"),
                                row.getString("source"),
                                reasons.getOrDefault(row.getLong("id"), List.of()))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return new Reason(
                row.getInt("rejection"),
                row.getInt("ordinal"),
                row.getInt("line"),
                row.getString("identifier"),
                row.getString("pointer"),
                row.getString("code"),
                row.getString("detail"));
    }

    Optional<String> source(long id, int rejection) {
        return handle.createQuery("SELECT source FROM rejection WHERE receipt = :id AND ordinal = :rejection")
                .bind("id", id)
                .bind("rejection", rejection)
                .mapTo(String.class)
                .findOne();
    }

    List<Note> notes(long id, int after, int limit) {
        return handle.createQuery("SELECT ordinal, identifier, line, pointer, code, detail FROM intake_note"
                        + " WHERE receipt = :id AND ordinal > :after ORDER BY ordinal LIMIT :limit")
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Note(
                        row.getInt("ordinal"),
                        row.getString("identifier"),
                        row.getInt("line"),
                        row.getString("pointer"),
                        row.getString("code"),
                        row.getString("detail")))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                new OfficeCode(row.getString("office")),
                row.getString("name"),
                row.getString("format"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new Tally(
                        row.getInt("accepted"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("rejected")));
    }
}
