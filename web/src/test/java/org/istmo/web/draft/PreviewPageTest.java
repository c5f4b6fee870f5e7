package org.istmo.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.clearance.Staff;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.partner.DonorNames;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.issue.ClearancePreview;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.report.AReport;
import org.junit.jupiter.api.Test;

class PreviewPageTest {

    @Test
    void a_draft_is_read_once_however_often_the_page_asks_what_it_leaves_out() {
        CountedQuestions asked =
                new CountedQuestions(LedgerDesk.ready(Vendor.H2).dataSource(), Staff.HEAD, Map.of());
        Drafts drafts = new Drafts();
        PreviewPage page = new PreviewPage(
                new ShownDraft() {
                    @Override
                    Report report() {
                        return AReport.issued();
                    }
                },
                new Reports(asked.source(), Clock.systemUTC(), new Trail(asked.source(), Clock.systemUTC())),
                drafts,
                new DonorNames(asked.source()),
                new Reading(asked.request(), asked.signedIn()));

        for (int time = 0; time < 5; time++) {
            assertEquals(
                    List.of("Names 3 personal"),
                    page.getWithheld().stream()
                            .map(line -> line.what() + " " + line.count() + " " + line.why())
                            .toList());
        }

        assertEquals(1, drafts.read.get());
    }

    /** A draft that leaves names out. */
    private static final class Drafts extends ClearancePreview {

        private final AtomicInteger read = new AtomicInteger();

        @Override
        public List<Withheld> withheld(Report report) {
            read.incrementAndGet();
            return List.of(new Withheld("names", new Text("Names", "Nombres"), 3, new Text("personal", "personales")));
        }
    }
}
