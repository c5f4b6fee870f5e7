package org.istmo.web.export;

import java.util.ArrayList;
import java.util.List;

/** What stands otherwise in a row of a workbook than in the ledger, and why: it has a column of its own, after all others. */
final class RowNotes {

    static final String COLUMN = "note";

    private final ExportWords words;
    private final List<String> said = new ArrayList<>();

    RowNotes(ExportWords words) {
        this.words = words;
    }

    void cut(String column, int length) {
        said.add(words.say("note.cut", column, String.valueOf(SheetText.MOST), String.valueOf(length)));
    }

    void exact(String column) {
        said.add(words.say("note.exact", column));
    }

    void before1900(String column) {
        said.add(words.say("note.day", column));
    }

    boolean any() {
        return !said.isEmpty();
    }

    /** What was said of this row; the next one begins anew. */
    String taken() {
        String all = String.join(" ", said);
        said.clear();
        return all;
    }
}
