package org.istmo.reporting.reversal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.reporting.archive.ReportRows;
import org.istmo.reporting.dataset.Figure;

/** A report that is read once, what is foretold of an entry's reversal, and the same report read again after it. */
final class Foretold {

    static final long BEFORE = 9;
    static final long AFTER = 10;

    private final LongFunction<List<Figure>> reading;
    private final List<Figure> printed;
    private final Map<String, MovedFigure> moved = new LinkedHashMap<>();

    /** @param reading reads the report and keeps its rows under that number */
    Foretold(TestDatabase database, long entry, LongFunction<List<Figure>> reading) {
        this.reading = reading;
        this.printed = reading.apply(BEFORE);
        database.jdbi().useHandle(handle -> {
            WithoutEntry without = new WithoutEntry(
                    handle, new ReportRows(handle).locked(BEFORE).orElseThrow(), entry);
            without.figures(printed, Reversal.of(handle, entry))
                    .forEach(figure -> moved.put(figure.figure().amount().key(), figure));
        });
    }

    /** The second version of what is there, to read again. */
    static void again(TestDatabase database) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO report (id, number, type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status,"
                                + " progress, next_step, report_version, idempotency_key, requested_by, requested_at, lock_version) SELECT 10, number,"
                                + " type, scope_kind, scope_key, office, period_from, period_to, languages, formats, status, progress, next_step, 2, 'k2',"
                                + " requested_by, requested_at, lock_version FROM report WHERE id = 9"));
    }

    /** The entry of that amount that stands. */
    static long standing(TestDatabase database, String amount) {
        return LedgerDesk.number(
                database,
                "SELECT MAX(e.id) FROM entry e WHERE e.amount = " + amount
                        + " AND e.reverses IS NULL AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)");
    }

    Map<String, MovedFigure> moved() {
        return moved;
    }

    /** Why of which figures only a revision tells. */
    Set<Untold> whys() {
        return moved.values().stream()
                .flatMap(figure -> figure.revisedUntold().stream())
                .collect(Collectors.toSet());
    }

    /** Those of which only a revision tells. */
    List<String> untold() {
        return moved.values().stream()
                .filter(figure -> figure.revised().isEmpty())
                .map(figure -> figure.figure().amount().key())
                .toList();
    }

    /** Call it when the entry was reversed: what was foretold of every figure is what it is. */
    void holds(String about) {
        Map<String, BigDecimal> now = new LinkedHashMap<>();
        reading.apply(AFTER)
                .forEach(
                        figure -> now.put(figure.amount().key(), figure.amount().value()));
        List<String> wrong = new ArrayList<>();
        for (Figure figure : printed) {
            String key = figure.amount().key();
            // A line of nothing is left out.
            BigDecimal is = now.getOrDefault(key, BigDecimal.ZERO);
            Optional<BigDecimal> expected = moved.containsKey(key)
                    ? moved.get(key).revised()
                    : Optional.of(figure.amount().value());
            if (expected.isPresent() && expected.get().compareTo(is) != 0) {
                wrong.add(key + " was " + figure.amount().value() + ", foretold " + expected.get() + ", is " + is);
            }
        }
        assertEquals(List.of(), wrong, about);
        // Where there is no value there is a reason, and nowhere else.
        moved.values().forEach(figure -> {
            assertEquals(figure.revised().isEmpty(), figure.revisedUntold().isPresent(), about);
            assertEquals(figure.without().isEmpty(), figure.withoutUntold().isPresent(), about);
        });
    }
}
