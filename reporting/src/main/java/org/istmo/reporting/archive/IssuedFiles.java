package org.istmo.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Knows the files that were issued by their digests, whoever asks: the digest of a file proves that they have it. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class IssuedFiles {

    private Jdbi jdbi;

    protected IssuedFiles() {}

    @Inject
    public IssuedFiles(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** @param sha256 of the whole file, in lower-case hexadecimal */
    public Optional<IssuedFile> withDigest(String sha256) {
        return jdbi.withHandle(
                handle -> new FileStore(handle).issuedWithDigest(sha256).flatMap(file -> issued(handle, file)));
    }

    /**
     * The number of the report that a file was before something was added to it, or before its signature was taken off.
     *
     * @param digests of what the file begins with, each in lower-case hexadecimal
     */
    public Optional<String> changedFrom(List<String> digests) {
        if (digests.isEmpty()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> new FileStore(handle)
                .issuedFrom(digests)
                .flatMap(file -> report(handle, file.report()))
                .map(Report::number));
    }

    private static Optional<IssuedFile> issued(Handle handle, StoredFile file) {
        return report(handle, file.report())
                .map(report -> new IssuedFile(report, file, day(handle, report), successor(handle, report.id())));
    }

    private static Optional<Report> report(Handle handle, long id) {
        return new ReportRows(handle).withId(Scope.ofAudience(Sensitivity.PUBLIC), id);
    }

    private static LocalDate day(Handle handle, Report report) {
        ZoneId zone = handle.createQuery("SELECT zone FROM office WHERE code = :office")
                .bind("office", report.office().code())
                .map((row, context) -> ZoneId.of(row.getString(1)))
                .one();
        return report.issuedAt()
                .map(OffsetDateTime::toInstant)
                .orElseThrow()
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    /** The last issued one among all that came after it: a version that is still in clearance may stand between two. */
    private static Optional<Successor> successor(Handle handle, long report) {
        Optional<Next> last = Optional.empty();
        for (List<Next> next = after(handle, List.of(report)); !next.isEmpty(); next = after(handle, ids(next))) {
            Optional<Next> issued = next.stream().filter(Next::issued).reduce((one, later) -> later);
            last = issued.isPresent() ? issued : last;
        }
        return last.map(Next::successor);
    }

    private static List<Next> after(Handle handle, List<Long> reports) {
        return handle.createQuery(
                        "SELECT id, number, report_version, status FROM report WHERE supersedes IN (<reports>) ORDER BY id")
                .bindList("reports", reports)
                .map((row, context) -> new Next(
                        row.getLong("id"),
                        new Successor(row.getString("number"), row.getInt("report_version")),
                        row.getString("status").equals(Status.ISSUED.word())))
                .list();
    }

    private static List<Long> ids(List<Next> reports) {
        return reports.stream().map(Next::id).toList();
    }

    private record Next(long id, Successor successor, boolean issued) {}
}
