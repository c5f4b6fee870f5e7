package org.istmo.reporting.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.dataset.Changes.ChangedFigure;
import org.istmo.reporting.dataset.Changes.Share;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.query.ReportedLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over ledgers that nobody thought of: every difference is what came less what went, and the causes are all of it. */
class CausesAddUpTest {

    private static final int STEPS = 40;

    @ParameterizedTest
    @CsvSource({"H2,1", "H2,7", "POSTGRESQL,3"})
    void the_causes_of_every_figure_are_all_of_its_difference(Vendor vendor, long seed) {
        ReportedLedger ledger = new ReportedLedger(vendor, seed);
        TwoVersions versions = new TwoVersions(ledger.database());
        Set<String> causes = new TreeSet<>();
        int changed = 0;
        for (int step = 0; step < STEPS; step++) {
            if (step % 10 == 5) {
                versions.read(TwoVersions.BEFORE);
            }
            ledger.step();
            if (step % 10 == 9) {
                versions.read(TwoVersions.AFTER);
                changed += checked(ledger.database(), versions, causes, "seed " + seed + ", step " + step);
            }
        }
        assertTrue(changed > 30, "figures that changed: " + changed);
        assertTrue(causes.containsAll(Set.of("late-entry", "re-allocation")), causes::toString);
    }

    private static int checked(TestDatabase database, TwoVersions versions, Set<String> causes, String at) {
        String[] keys = keys(database).toArray(new String[0]);
        int changed = 0;
        for (ChangedFigure figure : versions.changes(keys)) {
            String about = at + ", " + figure.key();
            assertEquals(0, TwoVersions.difference(figure).compareTo(after(figure)), about);
            assertEquals(0, versions.cameLessWent(figure.key()).compareTo(after(figure)), about);
            figure.causes().stream().map(Share::cause).forEach(causes::add);
            changed++;
        }
        assertFalse(causes.contains("terms"), at);
        return changed;
    }

    private static BigDecimal after(ChangedFigure figure) {
        BigDecimal after = figure.after();
        BigDecimal before = figure.before();
        return (after == null ? BigDecimal.ZERO : after).subtract(before == null ? BigDecimal.ZERO : before);
    }

    /** Figures of many forms over what either version has. */
    private static Set<String> keys(TestDatabase database) {
        Set<String> keys = new TreeSet<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "SELECT DISTINCT l.measure, l.currency, l.project, l.quarter, a.place, a.donor, a.agreement FROM lineage l"
                                        + " JOIN allocation a ON a.entry = l.entry AND a.part = l.part")
                        .map((row, context) -> {
                            Measure measure =
                                    Measure.of(row.getString("measure")).orElseThrow();
                            FigureKey dollars = FigureKey.inDollars(measure);
                            String donor = row.getString("donor");
                            String agreement = row.getString("agreement");
                            keys.add(dollars.toString());
                            keys.add(FigureKey.asTransacted(measure, row.getString("currency"))
                                    .where(Dimension.ACTIVITY, row.getString("project"))
                                    .where(Dimension.QUARTER, row.getString("quarter"))
                                    .toString());
                            keys.add(FigureKey.converted(measure, row.getString("currency"))
                                    .where(Dimension.COUNTRY, row.getString("place"))
                                    .where(Dimension.DONOR, donor == null ? "" : donor)
                                    .toString());
                            keys.add(dollars.where(Dimension.GRANT, agreement == null ? "" : agreement)
                                    .where(Dimension.COUNTED, "yes")
                                    .toString());
                            return measure;
                        })
                        .list());
        return keys;
    }
}
