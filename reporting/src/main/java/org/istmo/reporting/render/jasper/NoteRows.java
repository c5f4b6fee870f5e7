package org.istmo.reporting.render.jasper;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.LeftOut;

/** What a reader must know before quoting a figure. */
final class NoteRows {

    private final Typesetting set;

    NoteRows(Typesetting set) {
        this.set = set;
    }

    List<PrintedRow> of(String section, DonorStatement statement) {
        Heading heading = statement.heading();
        LeftOut leftOut = statement.leftOut();
        List<PrintedRow> notes = new ArrayList<>();
        notes.add(note(section, "note.status", set.word("note.status")));
        if (heading.provisional()) {
            notes.add(note(section, "note.provisional", set.word("provisional")));
        }
        notes.add(note(section, "note.basis", set.word("note.basis")));
        statement
                .measures()
                .forEach(measure -> notes.add(
                        titled(section, set.word("measure." + measure.key()), set.word("note." + measure.key()))));
        notes.add(note(section, "note.currencies", set.word("note.currencies")));
        notes.add(counted(section, "note.no-rate", leftOut.entriesWithoutRate()));
        notes.add(counted(section, "note.left-out", leftOut.activitiesAboveAudience()));
        notes.add(note(section, "note.counts", counts(statement)));
        notes.add(note(section, "note.reading", reading(heading)));
        return notes;
    }

    private PrintedRow counted(String section, String key, long count) {
        String sentence = count == 0
                ? set.word(key + ".none")
                : set.sentence(key + ".some", set.figures().count(count));
        return note(section, key, sentence);
    }

    private String counts(DonorStatement statement) {
        return set.sentence(
                "note.counts", set.figures().count(statement.activities().size()));
    }

    private String reading(Heading heading) {
        return set.sentence(
                "note.reading",
                set.figures().moment(heading.readAt()),
                set.figures().count(heading.trailPosition()),
                set.data(heading.address()));
    }

    private PrintedRow note(String section, String key, String body) {
        return titled(section, set.word(key + ".title"), body);
    }

    private static PrintedRow titled(String section, String title, String body) {
        return new PrintedRow(PrintedRow.Kind.NOTE, section, "", null, "", false, List.of(title, body));
    }
}
