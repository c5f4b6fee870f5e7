package org.istmo.reporting.query;

import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.FigureKey;

/** What of a report's rows is added up. */
enum Stretch {
    BEFORE(Dimension.BEFORE, "before the period", "antes del período"),
    WITHIN(Dimension.WITHIN, "in the period", "en el período"),
    EVER("", "to the end of the period", "hasta el fin del período");

    private final String when;
    private final Text words;

    Stretch(String when, String english, String spanish) {
        this.when = when;
        this.words = new Text(english, spanish);
    }

    /** @param value of {@link Dimension#WHEN} */
    boolean holds(String value) {
        return when.isEmpty() || when.equals(value);
    }

    FigureKey of(FigureKey key) {
        return when.isEmpty() ? key : key.where(Dimension.WHEN, when);
    }

    /** Of a figure that is no sum over the ledger. */
    String of(String figure) {
        return when.isEmpty() ? figure : figure + "." + when;
    }

    /** What a fact says that it is of. */
    Text said(Text what) {
        return new Text(what.en() + " " + words.en(), what.es() + " " + words.es());
    }
}
