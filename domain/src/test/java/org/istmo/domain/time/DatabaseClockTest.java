package org.istmo.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.istmo.domain.database.DatabaseFailed;
import org.istmo.domain.database.DatabaseSettings;
import org.istmo.domain.database.IstmoDataSource;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseClockTest {

    private static final Clock RIGHT = Clock.systemUTC();
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({"H2, PT1H", "POSTGRESQL, PT1H", "POSTGRESQL, PT-1H", "H2, PT-240H"})
    void it_goes_by_the_databases_clock_however_far_the_machines_is_off(Vendor vendor, Duration off) {
        DatabaseClock clock = new DatabaseClock(
                Clock.offset(RIGHT, off), TestDatabase.of(vendor).dataSource());
        assertTrue(isNear(off, Duration.between(RIGHT.instant(), clock.instant())), "before it has looked");

        clock.look();

        assertTrue(isNear(off.negated(), clock.ahead()), () -> "" + clock.ahead());
        assertTrue(isNear(Duration.ZERO, Duration.between(RIGHT.instant(), clock.instant())));
        ZoneId panama = ZoneId.of("America/Panama");
        assertEquals(panama, clock.withZone(panama).getZone());
        assertTrue(isNear(
                Duration.ZERO,
                Duration.between(RIGHT.instant(), clock.withZone(panama).instant())));
    }

    @Test
    void clocks_that_agree_are_left_as_they_are() {
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        assertEquals(
                Duration.ZERO,
                new DatabaseClock(still, TestDatabase.of(Vendor.H2).dataSource()).ahead());
        DatabaseClock clock =
                new DatabaseClock(RIGHT, TestDatabase.of(Vendor.H2).dataSource());

        clock.look();

        assertEquals(Duration.ZERO, clock.ahead());
    }

    @Test
    void it_goes_on_by_its_last_look_while_the_database_is_away() {
        DataSource there = TestDatabase.of(Vendor.H2).dataSource();
        boolean[] away = {false};
        DatabaseSettings settings = TestDatabase.of(Vendor.H2).settings();
        DatabaseClock clock =
                new DatabaseClock(Clock.offset(RIGHT, Duration.ofHours(1)), new IstmoDataSource(settings) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (away[0]) {
                            throw new SQLException("away");
                        }
                        return there.getConnection();
                    }
                });
        clock.look();
        away[0] = true;

        assertThrows(DatabaseFailed.class, clock::look);

        assertTrue(isNear(Duration.ZERO, Duration.between(RIGHT.instant(), clock.instant())));
    }

    private static boolean isNear(Duration expected, Duration found) {
        return expected.minus(found).abs().compareTo(A_WHILE) < 0;
    }
}
