package org.istmo.faults;

import static org.istmo.domain.intake.DraftBuilder.anActivity;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.Migrations;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.schedule.Schedule;
import org.istmo.web.register.RegisterDesk;

/**
 * An office with agreements of one donor, whose last year is over and closed: a schedule owes a statement on each. Agreement {@code n} spent {@code 100 * n} US
 * dollars.
 */
final class World {

    /** Before which nothing of last year's is due any more. */
    static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    static final LocalDate FROM = LocalDate.of(TODAY.getYear() - 1, 1, 1);
    static final LocalDate TO = LocalDate.of(TODAY.getYear() - 1, 12, 31);
    static final String ADDRESSEE = "desk@donor.example.org";

    private static final String DONOR = "XM-FAULTS";

    final DatabaseSettings settings;
    final TestDatabase database;
    final int agreements;

    World(DatabaseSettings settings, int agreements) {
        this.settings = settings;
        this.database = TestDatabase.at(settings);
        this.agreements = agreements;
    }

    /** Everything but the schedule. */
    static World filled(FaultServer server, String name, int agreements) throws SQLException {
        World world = new World(server.created(name, Optional.empty()), agreements);
        new Migrations(world.settings).run();
        world.people();
        world.ledger();
        return world;
    }

    private void people() {
        Staff.enter(database);
        sql("INSERT INTO donor (code, name) VALUES ('" + DONOR + "', 'Donor')");
        sql("INSERT INTO mail_domain (code, name_en, name_es) VALUES ('donor.example.org', 'Donor', 'Donante')");
        sql("UPDATE account SET donor = '" + DONOR + "', whole_donor = TRUE, mail = '" + ADDRESSEE + "' WHERE id = "
                + Staff.DONOR.account());
    }

    private void ledger() {
        sql(
                "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at, accepted, updated, unchanged,"
                        + " rejected) VALUES (1, 'LPO-MEX', " + Staff.OFFICER.account()
                        + ", '', 'iati', 0, CURRENT_TIMESTAMP, 0, 0, 0, 0)");
        sql("INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                + " SELECT 5000 + n, 'F-' || n, '" + DONOR + "', 'LPO-MEX', 'Agreement ' || n, DATE '" + FROM
                + "', DATE '"
                + TO.plusYears(1) + "', 'USD', 1000000, 1 FROM generate_series(1, " + agreements + ") n");
        sql("INSERT INTO activity_agreement (office, identifier, agreement) SELECT 'LPO-MEX', 'A-' || n, 5000 + n"
                + " FROM generate_series(1, " + agreements + ") n");
        LedgerDesk.postAll(
                database,
                Staff.LPO_MEX,
                IntStream.rangeClosed(1, agreements)
                        .mapToObj(n -> anActivity()
                                .called("A-" + n)
                                .fundedBy(DONOR)
                                .spending(
                                        String.valueOf(100 * n),
                                        "USD",
                                        FROM.plusDays(n % 300).toString())
                                .build())
                        .toArray(DraftActivity[]::new));
        LedgerDesk.closeThrough(database, Staff.LPO_MEX, TO);
    }

    /** Owes a statement on each agreement, on what is asked beside, such as its languages and formats. */
    Schedule owing(String more) {
        NodeServices services = new NodeServices(database, Clock.systemUTC(), "set-up", Optional.empty());
        database.inTransaction(() -> {
            services.keys.open();
            return true;
        });
        return database.inTransaction(() -> services.schedules.open(
                Staff.OFFICER,
                RegisterDesk.sent(
                        "{'name': 'Statements', 'type': 'donor-statement', 'perEach': 'grant', 'period': 'previous-year',"
                                + " 'zone': 'UTC', 'startsOn': '" + TO.plusDays(1) + "'" + more + "}")));
    }

    void sql(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /**
     * As if a quarter of an hour had gone by for whatever waits or is somebody's: leases run out, and what rests is tried again. What failed rests a second first:
     * it is tried so many times and no more, and what made it fail may take its time to go by.
     */
    void later() {
        sql(
                "UPDATE report SET claimed_at = claimed_at - INTERVAL '16' MINUTE WHERE claimed_at IS NOT NULL AND status = 'running'");
        sql("UPDATE report SET failed_at = failed_at - INTERVAL '1' HOUR WHERE status = 'failed'"
                + " AND failed_at < CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
        sql(
                "UPDATE outbox SET next_try_at = next_try_at - INTERVAL '2' HOUR WHERE state = 'waiting' AND next_try_at IS NOT NULL");
    }

    /** Each report, target and message that is not through, in words for whoever looks for what went wrong. */
    List<String> asItStands() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT 'report ' || id || ' ' || status || ' of ' || coalesce(claimed_by, 'nobody') || ' ' || coalesce(failure, '') AS said FROM report"
                                        + " UNION ALL SELECT 'target ' || id || ' tried again ' || attempts || ' ' || coalesce(fault, '') FROM schedule_target"
                                        + " UNION ALL SELECT 'message ' || id || ' ' || kind || ' ' || state || ' tried ' || attempts || ' ' || coalesce(trouble, '') FROM outbox"
                                        + " ORDER BY said")
                        .mapTo(String.class)
                        .list());
    }

    boolean allIssued() {
        return number("SELECT count(*) FROM report WHERE status = 'issued'") == agreements;
    }

    boolean allDrafted() {
        return number("SELECT count(*) FROM report WHERE status = 'draft'") == agreements;
    }

    boolean allSent() {
        return number("SELECT count(*) FROM outbox WHERE state = 'sent'") == agreements;
    }
}
