package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.reporting.delivery.DayInWords;
import org.istmo.reporting.delivery.OfficeNotice;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes what people are told of findings: a message to each and a notice to the office, or of an answer to whoever is told, each once. They say of which finding, and
 * nothing that is in it.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FindingDesk {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected FindingDesk() {}

    @Inject
    public FindingDesk(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** What somebody has not been told yet. */
    List<FindingNews> news() {
        return jdbi.withHandle(handle -> {
            Set<String> told = handle.createQuery("SELECT message_id FROM outbox WHERE kind LIKE 'finding-%'"
                            + " UNION SELECT occasion FROM notice WHERE kind LIKE 'finding.%'")
                    .mapTo(String.class)
                    .set();
            return new FindingRows(handle, clock)
                    .all().stream().filter(news -> isNews(news, told)).toList();
        });
    }

    private static boolean isNews(FindingNews news, Set<String> told) {
        return news.accounts().stream().anyMatch(account -> !told.contains(news.messageId(account)))
                || !told.containsAll(news.notices());
    }

    /** Whoever was told before is told nothing again. */
    @Transactional
    public void tell(FindingNews news) {
        jdbi.useHandle(handle -> {
            Outbox outbox = new Outbox(handle);
            long told = news.accounts().stream()
                    .filter(account -> outbox.tell(telling(news, account), now()))
                    .count();
            boolean noticed = news.kind().isTheOffices() ? noticed(handle, news) : noticedEach(handle, news);
            if (told > 0 || noticed) {
                trail.record(AuditEvent.bySystem(
                        "reminder." + news.kind().word(),
                        "finding:" + news.finding(),
                        Map.of("occasion", news.occasion(), "told", Long.toString(told))));
            }
        });
    }

    private static Telling telling(FindingNews news, long account) {
        return new Telling(
                news.messageId(account),
                news.kind().word(),
                account,
                Optional.empty(),
                Long.toString(news.finding()),
                "/api/v1/audit-findings/" + news.finding(),
                news.day(),
                Optional.empty());
    }

    private boolean noticed(Handle handle, FindingNews news) {
        return OfficeNotice.once(
                handle,
                news.office(),
                kind(news),
                news.occasion(),
                now(),
                news.kind().word(),
                Long.toString(news.finding()),
                news.day().map(day -> (Object) DayInWords.of(day)).orElse(""));
    }

    private boolean noticedEach(Handle handle, FindingNews news) {
        long noticed = news.noticed().stream()
                .filter(account -> OfficeNotice.onceTo(
                        handle,
                        account,
                        news.office(),
                        kind(news),
                        news.noticedAs(account),
                        now(),
                        news.kind().word(),
                        Long.toString(news.finding())))
                .count();
        return noticed > 0;
    }

    private static String kind(FindingNews news) {
        return news.kind().word().replace('-', '.');
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
