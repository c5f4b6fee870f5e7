package org.istmo.web.sample;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Verifiers;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.LedgerFile;
import org.istmo.reporting.issue.PublicAddress;
import org.istmo.reporting.sample.DrawnStratum;
import org.istmo.reporting.sample.KeptSample;
import org.istmo.reporting.sample.SampleBook;
import org.istmo.reporting.sample.SampleDraws;
import org.istmo.reporting.sample.WorkingPapers;
import org.istmo.web.export.Busy;
import org.istmo.web.export.Turns;
import org.junit.jupiter.api.Test;

/** A working paper takes its turn among the exports: a donor's verifier has one at a time, anybody else two. */
class SampleDeskTest {

    private final Turns turns = new Turns(4, Duration.ofMillis(1));
    private int written;
    private ActivityFilter writtenBy = ActivityFilter.ALL;

    @Test
    void a_paper_has_the_verifiers_one_turn_while_it_is_made_and_gives_it_back() {
        desk(() -> assertThrows(Busy.class, () -> turns.take(Verifiers.ONE)))
                .paper(Verifiers.ONE, PaperCoverTest.SAMPLE, Language.EN);

        assertEquals(1, written);
        assertDoesNotThrow(() -> turns.take(Verifiers.ONE));
    }

    @Test
    void whoever_takes_an_export_waits_with_a_paper_until_it_is_over() {
        Turns.Turn export = turns.take(Verifiers.ONE);
        SampleDesk desk = desk(() -> {});

        assertThrows(Busy.class, () -> desk.paper(Verifiers.ONE, PaperCoverTest.SAMPLE, Language.EN));
        assertEquals(0, written);

        export.close();
        desk.paper(Verifiers.ONE, PaperCoverTest.SAMPLE, Language.EN);
        assertEquals(1, written);
    }

    @Test
    void a_paper_that_fails_keeps_no_turn() {
        SampleDesk desk = desk(() -> {
            throw new IOException("Full");
        });

        assertThrows(UncheckedIOException.class, () -> desk.paper(Verifiers.ONE, PaperCoverTest.SAMPLE, Language.EN));

        assertDoesNotThrow(() -> turns.take(Verifiers.ONE));
    }

    @Test
    void a_paper_is_written_by_the_filter_that_the_sample_was_drawn_by() {
        KeptSample sample = PaperCoverTest.sample(
                Map.of("country", "GT,HN", "status", "2", "from", "2023-01-01", "to", "2023-12-31", "q", "Two words"),
                new TreeMap<>());

        desk(() -> {}).paper(Verifiers.ONE, sample, Language.EN);

        assertEquals(
                new ActivityFilter(
                        Map.of(By.COUNTRY, List.of("GT", "HN"), By.STATUS, List.of("2")),
                        Optional.of(LocalDate.parse("2023-01-01")),
                        Optional.of(LocalDate.parse("2023-12-31")),
                        "Two words"),
                writtenBy);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private SampleDesk desk(Writing writing) {
        SampleBook book = new SampleBook() {
            @Override
            public List<DrawnStratum> strata(Reader by, KeptSample sample) {
                return List.of();
            }
        };
        WorkingPapers papers = new WorkingPapers() {
            @Override
            public void write(
                    Reader reader, KeptSample sample, ActivityFilter filter, PublicAddress address, LedgerFile file)
                    throws IOException {
                written++;
                writtenBy = filter;
                writing.run();
            }
        };
        return new SampleDesk(new SampleDraws() {}, book, turns, papers, new PublicAddress("https://istmo.example"));
    }
}
