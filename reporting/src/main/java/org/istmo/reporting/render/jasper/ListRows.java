package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.RateLine;

/** Rows of the plain tables: quarters, activities, rates. */
final class ListRows {

    private final Typesetting set;

    ListRows(Typesetting set) {
        this.set = set;
    }

    PrintedRow of(String section, QuarterTotal quarter) {
        return dollars(section, set.figures().quarter(quarter.quarter()), quarter.usd());
    }

    /** What the quarters come to. */
    PrintedRow total(String section, List<Amount> usd) {
        return dollars(section, set.word("total"), usd);
    }

    private PrintedRow dollars(String section, String label, List<Amount> usd) {
        List<String> cells = new ArrayList<>(List.of(label));
        usd.forEach(amount -> cells.add(set.figures().money(amount)));
        return new PrintedRow(PrintedRow.Kind.QUARTER, section, "quarters", null, "", false, cells);
    }

    PrintedRow of(String section, ActivityLine activity) {
        return new PrintedRow(
                PrintedRow.Kind.ACTIVITY,
                section,
                "activities",
                null,
                "",
                false,
                List.of(
                        set.data(activity.identifier()),
                        set.data(activity.title()),
                        set.data(activity.office()),
                        set.data(activity.status()),
                        set.data(activity.countries(), ", "),
                        set.data(activity.themes(), ", "),
                        set.figures().date(activity.start()),
                        set.figures().date(activity.end())));
    }

    PrintedRow of(String section, RateLine rate) {
        return new PrintedRow(
                PrintedRow.Kind.RATE,
                section,
                "rates",
                null,
                "",
                false,
                List.of(
                        rate.currency(),
                        set.figures().date(rate.effective()),
                        set.figures().rate(rate.unitsPerUsd()),
                        set.data(rate.source()),
                        set.figures().count(rate.version()),
                        set.figures().count(rate.entries())));
    }
}
