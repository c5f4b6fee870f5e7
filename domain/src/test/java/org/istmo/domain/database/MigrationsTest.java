package org.istmo.domain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void both_vendors_take_the_same_tables_and_reference_data(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        assertEquals(7, count(database, "office"));
        assertEquals(23, count(database, "place WHERE served"));
        assertEquals(19, count(database, "theme"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void running_them_again_changes_nothing(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        new Migrations(database.settings()).run();

        assertEquals(7, count(database, "office"));
    }

    private static int count(TestDatabase database, String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
