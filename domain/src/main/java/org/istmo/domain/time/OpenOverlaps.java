package org.istmo.domain.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Before a month closes: activities of the office that resemble another's and were not decided on, so that their money may be counted twice. */
@ApplicationScoped
public class OpenOverlaps implements MonthCheck {

    @Override
    public String code() {
        return "open-overlaps";
    }

    @Override
    public int ordinal() {
        return 50;
    }

    /** A database that has no overlaps yet has none open. */
    @Override
    public CheckResult of(Handle handle, CheckedMonths months) {
        long known = handle.createQuery("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'overlap'")
                .mapTo(Long.class)
                .one();
        long open = known == 0
                ? 0
                : handle.createQuery(
                                "SELECT COUNT(*) FROM overlap o WHERE o.status = 'open' AND EXISTS (SELECT 1 FROM activity a"
                                        + " WHERE a.id IN (o.left_activity, o.right_activity) AND a.office = :office)")
                        .bind("office", months.office().code())
                        .mapTo(Long.class)
                        .one();
        return new CheckResult(code(), open, List.of(), "/api/v1/overlaps?status=open");
    }
}
