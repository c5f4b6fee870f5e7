package org.istmo.domain.validation;

import java.util.ArrayList;
import java.util.List;
import org.istmo.domain.validation.Finding.Severity;

/** What is found in one activity, as it is found: at most {@value #MOST} errors and as many notes, and after them how many more there were. */
public final class Findings {

    static final int MOST = 100;

    private final Whereabouts whereabouts;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private int moreErrors;
    private int moreNotes;

    public Findings(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /**
     * Something that keeps the activity out of the ledger.
     *
     * @param path as {@link Whereabouts#of} takes it
     */
    public void error(String path, String code, String detail) {
        if (errors.size() < MOST) {
            error(whereabouts.of(path), code, detail);
        } else {
            moreErrors++;
        }
    }

    public void error(Position where, String code, String detail) {
        if (errors.size() < MOST) {
            errors.add(where.finding(Severity.ERROR, code, detail));
        } else {
            moreErrors++;
        }
    }

    /**
     * Something that goes with the activity.
     *
     * @param path as {@link Whereabouts#of} takes it
     */
    public void note(String path, String code, String detail) {
        if (notes.size() < MOST) {
            note(whereabouts.of(path), code, detail);
        } else {
            moreNotes++;
        }
    }

    public void note(Position where, String code, String detail) {
        if (notes.size() < MOST) {
            notes.add(where.finding(Severity.NOTE, code, detail));
        } else {
            moreNotes++;
        }
    }

    /** Whether anything keeps the activity out of the ledger. */
    public boolean unsound() {
        return !errors.isEmpty();
    }

    public List<Finding> errors() {
        return withMore(errors, Severity.ERROR, moreErrors);
    }

    public List<Finding> notes() {
        return withMore(notes, Severity.NOTE, moreNotes);
    }

    private List<Finding> withMore(List<Finding> found, Severity severity, int more) {
        List<Finding> all = new ArrayList<>(found);
        if (more > 0) {
            all.add(whereabouts.of("").finding(severity, "more", "And " + more + " more of its kind."));
        }
        return all;
    }
}
