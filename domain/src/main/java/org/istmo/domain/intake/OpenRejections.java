package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.CheckLine;
import org.istmo.domain.time.CheckResult;
import org.istmo.domain.time.CheckedMonths;
import org.istmo.domain.time.MonthCheck;
import org.jdbi.v3.core.Handle;

/**
 * Before a month closes: what was rejected and neither mended nor dismissed. A rejection is open until an officer mends or dismisses it, the same bytes or
 * something of the same identifier come in later (and are then taken in, or are the rejection that counts). Of a row the activity's identifier says too
 * little: a transaction's row is open until one of its document is posted or rejected later, one of results until the same measurement is rejected later,
 * one of an accounting export until a later row has its document.
 */
@ApplicationScoped
public class OpenRejections implements MonthCheck {

    private static final String OPEN =
            " FROM rejection j JOIN import_receipt r ON r.id = j.receipt WHERE r.office = :office"
                    + " AND NOT EXISTS (SELECT 1 FROM rejection_dismissal d WHERE d.rejection = j.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM rejection_mending m WHERE m.rejection = j.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM import_receipt q WHERE q.office = r.office AND q.sha256 = r.sha256 AND q.format = r.format"
                    + " AND q.id > r.id)"
                    + " AND ((r.format = 'accounts' AND EXISTS (SELECT 1 FROM export_row x WHERE x.receipt = j.receipt AND x.rejection = j.ordinal"
                    + " AND NOT EXISTS (SELECT 1 FROM export_row y WHERE y.mapping = x.mapping AND y.row_key = x.row_key AND y.id > x.id)))"
                    + " OR (r.format <> 'accounts' AND j.row_key <> ''"
                    + " AND NOT EXISTS (SELECT 1 FROM entry e JOIN activity a ON a.id = e.activity WHERE a.office = r.office"
                    + " AND e.way = '" + DraftRow.TEMPLATE
                    + "' AND e.document = j.row_key AND (e.reverses IS NULL) IS TRUE AND e.receipt > r.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM rejection k JOIN import_receipt q ON q.id = k.receipt WHERE k.row_key = j.row_key"
                    + " AND q.office = r.office AND q.id > r.id))"
                    + " OR (r.format <> 'accounts' AND j.row_key = '' AND (j.identifier = '' OR ("
                    + "NOT EXISTS (SELECT 1 FROM activity a JOIN activity_source s ON s.activity = a.id WHERE a.office = r.office"
                    + " AND a.identifier = j.identifier AND s.receipt > r.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM rejection k JOIN import_receipt q ON q.id = k.receipt WHERE k.identifier = j.identifier"
                    + " AND k.row_key = ''"
                    + " AND q.office = r.office AND q.id > r.id)))))";

    /** A rejection that is open. */
    public record OpenRejection(long id, long receipt, int ordinal, int line, String identifier, String format) {}

    @Override
    public String code() {
        return "open-rejections";
    }

    @Override
    public int ordinal() {
        return 30;
    }

    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        List<CheckLine> lines = handle.createQuery(
                        "SELECT r.id, COUNT(*) AS rejections" + OPEN + " GROUP BY r.id ORDER BY r.id DESC")
                .bind("office", months.office().code())
                .map((row, context) ->
                        new CheckLine("import:" + row.getLong("id"), null, null, null, null, row.getLong("rejections")))
                .list();
        long open = lines.stream().mapToLong(CheckLine::count).sum();
        return new CheckResult(
                code(), open, lines, "/api/v1/periods/" + months.office() + "/" + months.last() + "/checks/rejections");
    }

    /** By number, those after the one with that number. */
    public static List<OpenRejection> page(Handle handle, OfficeCode office, long after, int limit) {
        return handle.createQuery("SELECT j.id, j.receipt, j.ordinal, j.line, j.identifier, r.format" + OPEN
                        + " AND j.id > :after ORDER BY j.id LIMIT :limit")
                .bind("office", office.code())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new OpenRejection(
                        row.getLong("id"),
                        row.getLong("receipt"),
                        row.getInt("ordinal"),
                        row.getInt("line"),
                        row.getString("identifier"),
                        row.getString("format")))
                .list();
    }

    static long count(Handle handle, OfficeCode office) {
        return handle.createQuery("SELECT COUNT(*)" + OPEN)
                .bind("office", office.code())
                .mapTo(Long.class)
                .one();
    }

    /** Which of a receipt's rejections are open, of those after the one with that ordinal. */
    static Set<Integer> ordinals(Handle handle, Receipt receipt, int after, int limit) {
        return new HashSet<>(handle.createQuery("SELECT j.ordinal" + OPEN
                        + " AND r.id = :receipt AND j.ordinal > :after AND j.ordinal <= :last")
                .bind("office", receipt.office().code())
                .bind("receipt", receipt.id())
                .bind("after", after)
                .bind("last", after + limit)
                .mapTo(Integer.class)
                .list());
    }
}
