package org.istmo.reporting.dayhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.time.HandClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayHeadRoundTest {

    private static final String AUDITORS =
            "INSERT INTO account (id, name, display_name, language, password_hash, whole_donor, enabled, failed_attempts, credentials, created_at, mail)"
                    + " VALUES (1, 'one', 'One', 'en', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP, 'one@un.org'),"
                    + " (2, 'two', 'Two', 'es', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP, NULL),"
                    + " (3, 'three', 'Three', 'es', '', FALSE, TRUE, 0, 1, CURRENT_TIMESTAMP, 'three@un.org')";

    private final HandClock clock = new HandClock(Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void each_day_is_given_out_once_when_it_is_over_and_auditors_with_an_address_are_told(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        staff(database);
        DayHeadRound round = new DayHeadRound(desk(database));
        DayHeadDesk other = desk(database);

        at("2026-11-01T23:59:00Z");
        round.round();
        assertEquals(List.of(), heads(database));
        write(database);
        round.round();
        assertEquals(List.of(), heads(database));

        at("2026-11-02T00:00:30Z");
        round.round();
        round.round();
        other.giveOut(LocalDate.parse("2026-11-01"));

        assertEquals(List.of("2026-11-01 1 1"), heads(database));
        List<String> told = strings(
                database,
                "SELECT a.name || ' ' || o.message_id || ' ' || o.about FROM outbox o JOIN account a ON a.id = o.account");
        assertEquals(1, told.size(), told::toString);
        String hash =
                strings(database, "SELECT hash FROM audit_entry WHERE seq = 1").get(0);
        assertEquals(
                "one trail-head.2026-11-01.1 {\"day\":\"2026-11-01\",\"seq\":1,\"hash\":\"" + hash + "\"}",
                told.get(0));
        assertEquals(
                List.of("trail.head day:2026-11-01"),
                strings(database, "SELECT action || ' ' || subject FROM audit_entry WHERE seq > 1"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void days_without_a_server_are_made_up_for_and_told_of_by_the_last_of_them(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        staff(database);
        at("2026-11-01T12:00:00Z");
        write(database);
        at("2026-11-04T08:00:00Z");

        new DayHeadRound(desk(database)).round();

        assertEquals(List.of("2026-11-01 1 1", "2026-11-02 1 0", "2026-11-03 1 0"), heads(database));
        assertEquals(List.of("trail-head.2026-11-03.1"), strings(database, "SELECT message_id FROM outbox"));
        assertTrue(desk(database).next().isEmpty());
        at("2026-11-05T00:00:00Z");
        assertEquals(LocalDate.parse("2026-11-04"), desk(database).next().orElseThrow());
    }

    private void at(String moment) {
        clock.at(moment);
    }

    private void write(TestDatabase database) {
        database.inTransaction(() -> {
            new Trail(database.dataSource(), clock).record(AuditEvent.bySystem("test", "thing:1", Map.of()));
            return 0;
        });
    }

    /** Runs in transactions as the server's interceptor would. */
    private DayHeadDesk desk(TestDatabase database) {
        return new DayHeadDesk(database.dataSource(), clock, new Trail(database.dataSource(), clock)) {
            @Override
            public void giveOut(LocalDate day) {
                database.inTransaction(() -> {
                    super.giveOut(day);
                    return 0;
                });
            }
        };
    }

    private static void staff(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute(AUDITORS);
            handle.execute(
                    "INSERT INTO account_role (account, role) VALUES (1, 'auditor'), (2, 'auditor'), (3, 'officer')");
        });
    }

    private static List<String> heads(TestDatabase database) {
        return strings(
                database,
                "SELECT CAST(of_day AS VARCHAR(10)) || ' ' || CAST(seq AS VARCHAR(10)) || ' ' || CAST(entries AS VARCHAR(10)) FROM audit_day_head ORDER BY of_day");
    }

    private static List<String> strings(TestDatabase database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
