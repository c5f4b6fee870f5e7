package org.istmo.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Before a month closes: activities of the office that resemble another's and were not decided on, so that their money may be counted twice. */
@ApplicationScoped
public class OpenOverlaps implements MonthCheck {

    private static final String OPEN = " FROM overlap o JOIN activity l ON l.id = o.left_activity"
            + " JOIN activity r ON r.id = o.right_activity WHERE o.status = 'open' AND :office IN (l.office, r.office)";

    @Override
    public String code() {
        return "open-overlaps";
    }

    @Override
    public int ordinal() {
        return 50;
    }

    /** A line for each pair, the most alike first: the identifiers of the two. */
    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        List<CheckLine> lines = handle.createQuery("SELECT l.identifier AS one, r.identifier AS other" + OPEN
                        + " ORDER BY o.score DESC, o.id LIMIT :most")
                .bind("office", months.office().code())
                .bind("most", CheckResult.MOST)
                .map((row, context) ->
                        new CheckLine(row.getString("one") + " = " + row.getString("other"), null, null, null, null, 1))
                .list();
        long open = handle.createQuery("SELECT COUNT(*)" + OPEN)
                .bind("office", months.office().code())
                .mapTo(Long.class)
                .one();
        return new CheckResult(code(), open, lines, "/api/v1/overlaps?status=open");
    }
}
