package org.istmo.domain.activity;

import static org.istmo.domain.activity.ActivitiesAtWork.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activities are listed in any order page by page, each once. */
class ActivityOrderTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pages_of_one_hold_each_activity_once_in_the_order_of_the_whole_list(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        for (String identifier : List.of("B-1", "A-2", "A-1")) {
            work.entered(WholeDraft.called(identifier).said());
        }

        for (ActivityOrder order : ActivityOrder.values()) {
            List<Long> whole = ids(work.activities().page(STAFF, ActivityFilter.ALL, order, 0, 10));
            List<Long> paged = new ArrayList<>();
            for (long after = 0; paged.size() < whole.size(); after = paged.get(paged.size() - 1)) {
                paged.addAll(ids(work.activities().page(STAFF, ActivityFilter.ALL, order, after, 1)));
            }
            assertEquals(3, whole.size(), order.word());
            assertEquals(whole, paged, order.word());
        }
        assertEquals(3, work.activities().count(STAFF, ActivityFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_came_in_last_comes_first_and_identifiers_stand_in_their_own_order(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        for (String identifier : List.of("B-1", "A-1", "A-2")) {
            work.entered(WholeDraft.called(identifier).said());
        }

        assertEquals(List.of("A-2", "A-1", "B-1"), identifiers(work, ActivityOrder.CHANGED));
        assertEquals(List.of("A-1", "A-2", "B-1"), identifiers(work, ActivityOrder.IDENTIFIER));
    }

    private static List<String> identifiers(ActivitiesAtWork work, ActivityOrder order) {
        return work.activities().page(STAFF, ActivityFilter.ALL, order, 0, 10).items().stream()
                .map(activity -> activity.said().identifier())
                .toList();
    }

    private static List<Long> ids(Activities.Found found) {
        return found.items().stream().map(Activity::id).toList();
    }
}
