package org.istmo.reporting.reminder;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.delivery.MessageLine;
import org.jdbi.v3.core.Handle;

/** Says which reports were issued to a donor's account in the month before, and which questions of its donor were answered: by number, and nothing of others. */
final class DonorDigest {

    private final Handle handle;
    private final Scope scope;
    private final OffsetDateTime from;
    private final OffsetDateTime to;

    private DonorDigest(Handle handle, Reader whom, YearMonth month, ZoneId zone) {
        this.handle = handle;
        this.scope = Scope.of(whom);
        this.from = month.minusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime();
        this.to = month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }

    /** @param month the one after the one that is told of */
    static List<MessageLine> of(Handle handle, Reader whom, YearMonth month, ZoneId zone) {
        DonorDigest digest = new DonorDigest(handle, whom, month, zone);
        return Stream.concat(digest.issued(), digest.answered()).toList();
    }

    private Stream<MessageLine> issued() {
        return new ReportRows(handle).issuedBetween(scope, from, to).stream().map(report -> line("issued", report));
    }

    private Stream<MessageLine> answered() {
        return handle
                .createQuery(
                        "SELECT q.report FROM report_question q JOIN report_answer a ON a.question = q.id WHERE q.donor = :donor"
                                + " AND a.answered_at >= :from AND a.answered_at < :to ORDER BY a.answered_at, q.id")
                .bind("donor", scope.donor().orElse(""))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .list()
                .stream()
                .distinct()
                .flatMap(report -> new ReportRows(handle).withId(scope, report).stream())
                .map(report -> line("answered", report));
    }

    private static MessageLine line(String sentence, Report report) {
        return new MessageLine(sentence, report.number(), "/reports/" + report.id(), Optional.empty());
    }
}
