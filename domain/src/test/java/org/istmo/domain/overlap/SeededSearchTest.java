package org.istmo.domain.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.overlap.likeness.SeededPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pairs as two offices bring them in: through the ledger, the keys and the cut of the best, all of them at once. */
class SeededSearchTest {

    private static final double GOAL = 0.9;

    @ParameterizedTest
    @CsvSource({"judged.txt, H2", "fresh.txt, POSTGRESQL"})
    void what_two_offices_report_twice_is_found_among_all_the_rest(String file, Vendor vendor) {
        OverlapDesk desk = new OverlapDesk(vendor);
        SeededOffices offices = SeededOffices.of(SeededPair.of(file));
        desk.bring(OverlapDesk.LPO_MEX, offices.mexico());
        desk.bring(OverlapDesk.ROPAN, offices.panama());
        Set<String> found = new TreeSet<>(
                desk.all(
                        "SELECT l.identifier || ' ' || r.identifier FROM overlap o JOIN"
                                + " activity l ON l.id = o.left_activity JOIN activity r ON r.id = o.right_activity WHERE o.status = 'open'"));

        double same = found.stream().filter(offices.same()::contains).count();
        double other = found.size() - same;
        System.out.println(file + " through the database: " + (int) same + " of "
                + offices.same().size() + " found, and " + (int) other + " others");
        assertTrue(same >= GOAL * offices.same().size(), () -> "recall of " + found);
        assertTrue(same >= GOAL * found.size(), () -> "precision of " + found);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_search_over_very_many_goes_over_them_in_parts_and_finds_the_same(Vendor vendor) {
        SeededOffices offices = SeededOffices.of(SeededPair.of("fresh.txt"));
        List<String> whole = foundAtOnce(new OverlapDesk(vendor), offices);

        assertTrue(whole.size() > 20, whole::toString);
        assertEquals(whole, foundAtOnce(new OverlapDesk(vendor, 7), offices));
    }

    /** Nothing was searched before the last one comes. */
    private static List<String> foundAtOnce(OverlapDesk desk, SeededOffices offices) {
        desk.bringUnsearched(OverlapDesk.LPO_MEX, offices.mexico().toArray(new DraftActivity[0]));
        int last = offices.panama().size() - 1;
        desk.bringUnsearched(
                OverlapDesk.ROPAN, offices.panama().subList(0, last).toArray(new DraftActivity[0]));
        desk.bring(OverlapDesk.ROPAN, offices.panama().get(last));
        return desk.all("SELECT l.identifier || ' ' || r.identifier || ' ' || o.status || ' ' || o.score FROM overlap o"
                + " JOIN activity l ON l.id = o.left_activity JOIN activity r ON r.id = o.right_activity ORDER BY 1");
    }
}
