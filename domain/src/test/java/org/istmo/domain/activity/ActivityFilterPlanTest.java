package org.istmo.domain.activity;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.ledger.LedgerDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How H2, whose optimizer takes entries that reverse none for a few, finds the money of an activity. */
class ActivityFilterPlanTest {

    private static final int ACTIVITIES = 60;
    private static final int ENTRIES = 12;
    private static final Pattern BY_ACTIVITY = Pattern.compile("(?i)entry_by_activity: activity = a\\.id");

    private static final TestDatabase DATABASE = revised();

    /** The condition on donors holds the same of an activity's money as that on agreements. */
    @ParameterizedTest
    @EnumSource(
            value = By.class,
            names = {"DONOR", "GRANT"})
    void the_money_of_an_activity_is_found_by_its_activity(By by) {
        Filtering filtering =
                new Filtering(new ActivityFilter(Map.of(by, List.of("G-1")), Optional.empty(), Optional.empty(), ""));

        String plan = DATABASE.jdbi()
                .withHandle(handle -> filtering
                        .bound(handle.createQuery(
                                "EXPLAIN SELECT a.id FROM activity a WHERE " + filtering.conditions()))
                        .mapTo(String.class)
                        .one());

        assertTrue(BY_ACTIVITY.matcher(plan).find(), plan);
    }

    /** Every entry was reversed once, so that as many entries reverse another as stand. */
    private static TestDatabase revised() {
        TestDatabase database = LedgerDesk.ready(Vendor.H2);
        LedgerDesk.postAll(database, LedgerDesk.LPO_MEX, said("10.00"));
        LedgerDesk.postAll(database, LedgerDesk.LPO_MEX, said("11.00"));
        database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
        return database;
    }

    private static DraftActivity[] said(String amount) {
        DraftActivity[] said = new DraftActivity[ACTIVITIES];
        for (int at = 0; at < ACTIVITIES; at++) {
            var draft = anActivity().called("A-" + at).in("MX", "100");
            for (int entry = 1; entry <= ENTRIES; entry++) {
                draft.spending(amount, "USD", "2023-03-%02d".formatted(entry));
            }
            said[at] = draft.build();
        }
        return said;
    }
}
