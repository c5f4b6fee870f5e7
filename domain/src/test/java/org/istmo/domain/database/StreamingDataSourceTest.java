package org.istmo.domain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamingDataSourceTest {

    @Test
    void what_is_taken_slowly_may_rest_for_longer_than_what_locks() {
        DatabaseSettings settings = TestDatabase.of(Vendor.POSTGRESQL).settings();

        assertEquals("1min", idle(new IstmoDataSource(settings)));
        assertEquals("10min", idle(new StreamingDataSource(settings)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_reads_the_same_database(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        database.jdbi().useHandle(handle -> handle.execute("INSERT INTO donor (code, name) VALUES ('SLOW-1', 'One')"));

        assertEquals(
                "One",
                text(new StreamingDataSource(database.settings()), "SELECT name FROM donor WHERE code = 'SLOW-1'"));
    }

    private static String idle(DataSource source) {
        return text(source, "SHOW idle_in_transaction_session_timeout");
    }

    private static String text(DataSource source, String sql) {
        return Jdbi.create(source)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
