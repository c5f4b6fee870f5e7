package org.istmo.reporting.query;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.istmo.domain.office.OfficeLogos;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Logo;
import org.istmo.reporting.dataset.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads which report it is and what it is read from. Call it when the lineage is written: the offices follow from it. */
public final class ImprintQuery {

    private static final String OFFICES =
            "(SELECT e.office FROM lineage l JOIN entry e ON e.id = l.entry WHERE l.report = :report)";

    private final Clock clock;

    public ImprintQuery(Clock clock) {
        this.clock = clock;
    }

    public Imprint read(Handle handle, DraftRequest request) {
        return new Imprint(
                request.number(),
                request.version(),
                false,
                request.date(),
                request.from(),
                request.to(),
                offices(handle, request),
                openMonths(handle, request),
                handle.createQuery("SELECT seq FROM audit_head WHERE id = 1")
                        .mapTo(Long.class)
                        .one(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                request.address(),
                logo(handle, request),
                null,
                handle.createQuery("SELECT zone FROM office WHERE code = :office")
                        .bind("office", request.office())
                        .mapTo(String.class)
                        .one());
    }

    private static List<Text> offices(Handle handle, DraftRequest request) {
        return handle.createQuery("SELECT name_en, name_es FROM office WHERE code = :office OR code IN " + OFFICES
                        + " ORDER BY code")
                .bind("office", request.office())
                .bind("report", request.report())
                .map((row, context) -> new Text(row.getString(1), row.getString(2)))
                .list();
    }

    /** Whether a month of the period is open in an office of the report: it prints "provisional" then ({@code rules.md} 11). */
    private static boolean openMonths(Handle handle, DraftRequest request) {
        return handle.createQuery("SELECT count(*) FROM office WHERE (code = :office OR code IN " + OFFICES + ")"
                                + " AND (closed_through IS NULL OR closed_through < :to)")
                        .bind("office", request.office())
                        .bind("report", request.report())
                        .bind("to", request.to())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static @Nullable Logo logo(Handle handle, DraftRequest request) {
        return OfficeLogos.find(handle, request.office())
                .map(kept -> new Logo(
                        kept.logo().mediaType(),
                        kept.logo().base64(),
                        new Text(kept.logo().alternativeEn(), kept.logo().alternativeEs())))
                .orElse(null);
    }
}
