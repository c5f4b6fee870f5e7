package org.istmo.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.ReaderRows;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.centre.CentreMonth;
import org.istmo.domain.centre.CentreRows;
import org.istmo.domain.centre.CentreRows.Centre;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.reporting.delivery.Outbox;
import org.istmo.reporting.delivery.Telling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Asks the officers of a centre for a month, with a link to where they send it in, and reminds them; each once. Those of its office, where the centre has none. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CentreDesk {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected CentreDesk() {}

    @Inject
    public CentreDesk(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /** Those that are open, by code. */
    List<Centre> centres() {
        return jdbi.withHandle(handle -> new CentreRows(handle).open());
    }

    CentreMonth month(Centre centre, YearMonth month) {
        return jdbi.withHandle(handle -> new CentreRows(handle).month(centre, month));
    }

    @Transactional
    public void ask(Centre centre, YearMonth month) {
        jdbi.useHandle(handle -> {
            if (new CentreRows(handle).ask(centre.code(), month, now())) {
                tell(handle, centre, month, "ask-return");
            }
        });
    }

    @Transactional
    public void remind(Centre centre, YearMonth month) {
        jdbi.useHandle(handle -> {
            if (new CentreRows(handle).remind(centre.code(), month, now())) {
                tell(handle, centre, month, "remind-return");
            }
        });
    }

    private void tell(Handle handle, Centre centre, YearMonth month, String kind) {
        List<Reader> officers = officers(handle, centre);
        officers.forEach(officer -> new Outbox(handle)
                .tell(
                        new Telling(
                                kind + "." + centre.code() + "." + month + "." + officer.account(),
                                kind,
                                officer.account(),
                                Optional.empty(),
                                centre.code().code(),
                                "/send-in?centre=" + centre.code() + "&month=" + month,
                                Optional.of(month.atDay(1)),
                                Optional.empty()),
                        now()));
        trail.record(AuditEvent.bySystem(
                kind.equals("ask-return") ? "return.ask" : "return.remind",
                "return:" + centre.code() + ":" + month,
                Map.of("told", Integer.toString(officers.size()))));
    }

    private static List<Reader> officers(Handle handle, Centre centre) {
        List<Reader> own = officersOf(handle, centre.code());
        return own.isEmpty() ? officersOf(handle, centre.parent()) : own;
    }

    private static List<Reader> officersOf(Handle handle, OfficeCode office) {
        return new ReaderRows(handle)
                .colleagues().stream()
                        .filter(reader -> reader.is(Role.OFFICER) && reader.actsFor(office))
                        .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
