package org.istmo.reporting.archive;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which version came in the stead of which. */
public class RevisionRows {

    private final Handle handle;

    public RevisionRows(Handle handle) {
        this.handle = handle;
    }

    /** Empty on a first version. */
    public Optional<Revision> of(long report) {
        return handle.createQuery(
                        "SELECT r.supersedes, r.revision_reason, b.report_version, b.issued_at, o.zone FROM report r"
                                + " JOIN report b ON b.id = r.supersedes JOIN office o ON o.code = b.office WHERE r.id = :report")
                .bind("report", report)
                .map((row, context) -> new Revision(
                        report,
                        row.getLong("supersedes"),
                        row.getInt("report_version"),
                        row.getObject("issued_at", OffsetDateTime.class)
                                .atZoneSameInstant(ZoneId.of(row.getString("zone")))
                                .toLocalDate(),
                        Optional.ofNullable(row.getString("revision_reason")).orElse("")))
                .findOne();
    }

    /** The number of the row of the version that was issued in the stead of this one. */
    Optional<Long> supersededBy(long report) {
        return handle.createQuery("SELECT id FROM report WHERE supersedes = :report AND status = 'issued'")
                .bind("report", report)
                .mapTo(Long.class)
                .findOne();
    }

    /** The number of the row of the version that is being made to come in the stead of this one. */
    Optional<Long> open(long report) {
        return handle.createQuery(
                        "SELECT id FROM report WHERE supersedes = :report AND status NOT IN ('issued', 'withdrawn')")
                .bind("report", report)
                .mapTo(Long.class)
                .findFirst();
    }

    /** One more than any that was there, be it withdrawn: what a withdrawn draft said is not mistaken for what was issued. */
    int nextVersion(Report report) {
        return 1
                + handle.createQuery("SELECT max(report_version) FROM report WHERE number = :number")
                        .bind("number", report.number())
                        .mapTo(Integer.class)
                        .one();
    }
}
