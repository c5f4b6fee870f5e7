package org.istmo.reporting.render.statement;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.statement.DonorPart;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Note;
import org.istmo.reporting.render.document.Prose;

/** What a reader must know before quoting a figure of the statement. */
final class StatementNotes {

    private final Wording wording;
    private final Statement statement;
    private final List<Block> notes = new ArrayList<>();

    StatementNotes(Wording wording, Statement statement) {
        this.wording = wording;
        this.statement = statement;
    }

    List<Block> all() {
        note("status");
        if (statement.imprint().provisional()) {
            notes.add(new Note(wording.word("note.provisional.title"), wording.word("provisional")));
        }
        note("basis");
        note("balance");
        note("exchange");
        if (statement.agreement() != null) {
            note("budget");
            note("commitments");
            if (statement.agreement().support() != null) {
                note("support");
            }
        }
        DonorPart donor = statement.donor();
        if (donor != null && !donor.agreements().isEmpty()) {
            donor(donor);
        }
        for (Measure measure : statement.measures()) {
            notes.add(new Note(wording.word("measure." + measure.key()), wording.word("note." + measure.key())));
        }
        note("currencies");
        counted("no-rate", statement.leftOut().entriesWithoutRate());
        counted("no-count", statement.withoutRate());
        counted("left-out", statement.leftOut().activitiesAboveAudience());
        notes.add(new Note(
                wording.word("note.counts.title"),
                wording.sentence(
                        "note.counts", wording.count(statement.activities().size()))));
        if (statement.format().notes() != null) {
            notes.add(new Prose(
                    wording.word("note.agreement.title"),
                    wording.of(statement.format().notes())));
        }
        reading(statement.imprint());
        return List.copyOf(notes);
    }

    private void donor(DonorPart donor) {
        note("budget");
        note("commitments");
        if (donor.agreements().stream().anyMatch(line -> line.support() != null)) {
            note("support");
        }
        if (donor.total() != null) {
            notes.add(new Note(
                    wording.word("note.donor-total.title"),
                    wording.sentence(
                            "note.donor-total", wording.day(statement.imprint().to()))));
        }
        named("without-rate", donor.withoutRate());
        named("without-budget", donor.withoutBudget());
    }

    private void named(String key, List<String> agreements) {
        if (!agreements.isEmpty()) {
            notes.add(new Note(
                    wording.word("note." + key + ".title"),
                    wording.sentence("note." + key, String.join(", ", agreements))));
        }
    }

    private void note(String key) {
        notes.add(new Note(wording.word("note." + key + ".title"), wording.word("note." + key)));
    }

    private void counted(String key, long count) {
        notes.add(new Note(
                wording.word("note." + key + ".title"),
                count == 0
                        ? wording.word("note." + key + ".none")
                        : wording.sentence("note." + key + ".some", wording.count(count))));
    }

    private void reading(Imprint imprint) {
        String moment = imprint.readAt()
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern(
                        wording.word("pattern.moment"), wording.language().locale()));
        notes.add(new Note(
                wording.word("note.reading.title"),
                wording.sentence("note.reading", moment, wording.count(imprint.trailPosition()), imprint.address())));
    }
}
