package org.istmo.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.sample.DrawnSample;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.reporting.sample.SampleDraws;
import org.istmo.reporting.sample.SampleTerms;
import org.istmo.reporting.sample.WorkingPapers;
import org.istmo.web.activity.ActivityQuery;
import org.istmo.web.export.Turns;
import org.istmo.web.export.XlsxFile;

/** Where samples are drawn and their working papers handed out, for the API and the pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SampleDesk {

    private SampleDraws draws;
    private SampleBook book;
    private Turns turns;
    private WorkingPapers papers;
    private PublicAddress address;

    protected SampleDesk() {}

    @Inject
    public SampleDesk(SampleDraws draws, SampleBook book, Turns turns, WorkingPapers papers, PublicAddress address) {
        this.draws = draws;
        this.book = book;
        this.turns = turns;
        this.papers = papers;
        this.address = address;
    }

    /**
     * Draws a sample and keeps it.
     *
     * @param terms as JSON
     * @throws org.istmo.domain.problem.Invalid naming every field that is wrong
     */
    KeptSample draw(Reader reader, String terms, ActivityQuery query) {
        DrawnSample drawn = drawn(reader, SampleForm.terms(terms, query.asked()), query.filter());
        return book.enter(reader, drawn);
    }

    /** It reads the ledger as an export does, and waits for its turn among them. */
    private DrawnSample drawn(Reader reader, SampleTerms terms, ActivityFilter filter) {
        try (Turns.Turn ignored = turns.take(reader)) {
            return draws.draw(reader, terms, filter);
        }
    }

    /**
     * The working paper of a sample. It holds a thousand rows at most, and is made before it is sent, in its turn.
     *
     * @throws org.istmo.web.export.Busy when there is none
     */
    byte[] paper(Reader reader, KeptSample sample, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperCover words = PaperCover.in(language);
        try (Turns.Turn ignored = turns.take(reader)) {
            papers.write(
                    reader,
                    sample,
                    ActivityQuery.of(sample.terms().asked()::get).filter(),
                    address,
                    new XlsxFile(out, language, words.of(sample, book.strata(reader, sample)), words.results()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
