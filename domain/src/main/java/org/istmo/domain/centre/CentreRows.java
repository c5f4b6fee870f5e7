package org.istmo.domain.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Tally;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** Months of centres, over one connection. A file that names no month counts for the one before the month in which it came, where the centre is. */
public class CentreRows {

    private static final String CENTRES =
            "SELECT o.code, o.parent, o.zone, o.ask_after, o.remind_after FROM office o WHERE o.parent IS NOT NULL AND o.status = 'open' AND o.retired_on IS NULL";

    private static final String RECEIPTS =
            "SELECT r.id, r.office, a.name, r.format, r.sha256, r.size_bytes, r.received_at, r.accepted, r.updated, r.unchanged, r.rejected"
                    + " FROM import_receipt r JOIN account a ON a.id = r.account LEFT JOIN centre_receipt c ON c.receipt = r.id WHERE r.office = :centre"
                    + " AND (c.of_month = :month OR (c.of_month IS NULL AND r.received_at >= :from AND r.received_at < :to)) ORDER BY r.id DESC LIMIT 100";

    private final Handle handle;

    public CentreRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * A centre that is open.
     *
     * @param askAfter so many days after a month's end it is asked for it
     * @param remindAfter so many days after a month's end it is reminded
     */
    public record Centre(OfficeCode code, OfficeCode parent, ZoneId zone, int askAfter, int remindAfter) {}

    /** By code. */
    public List<Centre> open() {
        return handle.createQuery(CENTRES + " ORDER BY o.code")
                .map((row, context) -> centre(row))
                .list();
    }

    public Optional<Centre> open(OfficeCode code) {
        return handle.createQuery(CENTRES + " AND o.code = :code")
                .bind("code", code.code())
                .map((row, context) -> centre(row))
                .findOne();
    }

    private static Centre centre(ResultSet row) throws SQLException {
        return new Centre(
                new OfficeCode(row.getString("code")),
                new OfficeCode(row.getString("parent")),
                ZoneId.of(row.getString("zone")),
                row.getInt("ask_after"),
                row.getInt("remind_after"));
    }

    public CentreMonth month(Centre centre, YearMonth month) {
        List<Receipt> receipts = receipts(centre, month);
        return handle.createQuery(
                        "SELECT m.*, a.name FROM centre_month m LEFT JOIN account a ON a.id = m.account WHERE m.centre = :centre AND m.of_month = :month")
                .bind("centre", centre.code().code())
                .bind("month", month.atDay(1))
                .map((row, context) -> new CentreMonth(
                        centre.code(),
                        Optional.of(centre.parent()),
                        month,
                        Optional.ofNullable(row.getObject("asked_at", OffsetDateTime.class)),
                        Optional.ofNullable(row.getObject("reminded_at", OffsetDateTime.class)),
                        receipts,
                        said(row)
                                .filter(said -> receipts.stream()
                                        .noneMatch(receipt -> receipt.receivedAt()
                                                .isAfter(said.at().toInstant())))))
                .findOne()
                .orElseGet(() -> new CentreMonth(
                        centre.code(),
                        Optional.of(centre.parent()),
                        month,
                        Optional.empty(),
                        Optional.empty(),
                        receipts,
                        Optional.empty()));
    }

    private static Optional<CentreMonth.Said> said(ResultSet row) throws SQLException {
        return row.getString("state") == null
                ? Optional.empty()
                : Optional.of(new CentreMonth.Said(
                        row.getString("state"),
                        row.getString("note"),
                        row.getString("name"),
                        row.getObject("said_at", OffsetDateTime.class)));
    }

    private List<Receipt> receipts(Centre centre, YearMonth month) {
        return handle.createQuery(RECEIPTS)
                .bind("centre", centre.code().code())
                .bind("month", month.atDay(1))
                .bind("from", start(centre, month.plusMonths(1)))
                .bind("to", start(centre, month.plusMonths(2)))
                .map((row, context) -> new Receipt(
                        row.getLong("id"),
                        centre.code(),
                        row.getString("name"),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getLong("size_bytes"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        new Tally(
                                row.getInt("accepted"),
                                row.getInt("updated"),
                                row.getInt("unchanged"),
                                row.getInt("rejected"))))
                .list();
    }

    private static OffsetDateTime start(Centre centre, YearMonth month) {
        return month.atDay(1).atStartOfDay(centre.zone()).toOffsetDateTime();
    }

    /** Notes of which month a file is. */
    void belongs(long receipt, OfficeCode centre, YearMonth month) {
        handle.createUpdate("INSERT INTO centre_receipt (receipt, centre, of_month) VALUES (:receipt, :centre, :month)")
                .bind("receipt", receipt)
                .bind("centre", centre.code())
                .bind("month", month.atDay(1))
                .execute();
    }

    void say(OfficeCode centre, YearMonth month, String state, String note, long account, OffsetDateTime now) {
        begin(centre, month);
        handle.createUpdate(
                        "UPDATE centre_month SET state = :state, note = :note, account = :account, said_at = :now WHERE centre = :centre AND of_month = :month")
                .bind("state", state)
                .bind("note", note)
                .bind("account", account)
                .bind("now", now)
                .bind("centre", centre.code())
                .bind("month", month.atDay(1))
                .execute();
    }

    /** @return false when they were asked before */
    public boolean ask(OfficeCode centre, YearMonth month, OffsetDateTime now) {
        return mark("asked_at", centre, month, now);
    }

    /** @return false when they were reminded before */
    public boolean remind(OfficeCode centre, YearMonth month, OffsetDateTime now) {
        return mark("reminded_at", centre, month, now);
    }

    private boolean mark(String column, OfficeCode centre, YearMonth month, OffsetDateTime now) {
        begin(centre, month);
        return handle.createUpdate("UPDATE centre_month SET " + column
                                + " = :now WHERE centre = :centre AND of_month = :month AND " + column + " IS NULL")
                        .bind("now", now)
                        .bind("centre", centre.code())
                        .bind("month", month.atDay(1))
                        .execute()
                == 1;
    }

    private void begin(OfficeCode centre, YearMonth month) {
        handle.createUpdate(
                        "INSERT INTO centre_month (centre, of_month) VALUES (:centre, :month) ON CONFLICT DO NOTHING")
                .bind("centre", centre.code())
                .bind("month", month.atDay(1))
                .execute();
    }
}
