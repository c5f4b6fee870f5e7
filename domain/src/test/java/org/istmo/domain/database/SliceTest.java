package org.istmo.domain.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliceTest {

    private static final Map<String, String> COLUMNS = Map.of("code", "o.code", "kind", "o.kind");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pages_follow_one_another_and_no_row_is_on_two_though_many_are_alike(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        List<String> found = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            found.addAll(codes(database, new Slice("kind", true, page * 2, 2)));
        }

        List<String> whole = codes(database, new Slice("kind", true, 0, 100));

        assertEquals(7, whole.size());
        assertEquals(whole, found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_ordered_either_way(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);

        List<String> least = codes(database, new Slice("code", false, 5, 10));

        assertEquals(List.of("LPO-MEX", "ROPAN"), least);
        assertEquals(List.of("ROPAN", "LPO-MEX"), codes(database, new Slice("code", true, 0, 2)));
    }

    @Test
    void nothing_of_what_somebody_sent_comes_into_the_query() {
        Slice slice = new Slice("code; DROP TABLE office", false, 0, 1);

        assertThrows(IllegalArgumentException.class, () -> slice.ordered(COLUMNS, "o.code"));
    }

    private static List<String> codes(TestDatabase database, Slice slice) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT o.code FROM office o" + slice.ordered(COLUMNS, "o.code"))
                                .mapTo(String.class)
                                .list());
    }
}
