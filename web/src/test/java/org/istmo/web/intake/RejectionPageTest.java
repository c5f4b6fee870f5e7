package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.validation.Finding;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.template.TemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_page_of_a_row_reads_what_became_of_it_once_however_often_its_markup_asks(Vendor vendor) {
        Kept kept = new Kept(vendor);
        RejectionPage page = kept.one();

        assertEquals("A-0", page.getLine().identifier());
        int once = kept.asked.count();
        for (int field = 0; field < 20; field++) {
            assertEquals("A-0", page.getLine().identifier());
            assertTrue(page.isMending());
            assertEquals(List.of(), page.getFields());
        }

        assertEquals(once, kept.asked.count());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_page_of_a_file_reads_its_rows_once_however_often_its_markup_asks(Vendor vendor) {
        Kept kept = new Kept(vendor);
        ImportPage page = kept.all();

        assertEquals(3, page.getRejected().size());
        assertEquals(0, page.getNotes().size());
        page.getReceipt();
        int once = kept.asked.count();
        for (int row = 0; row < 14; row++) {
            assertEquals(3, page.getRejected().size());
            assertEquals(0, page.getNotes().size());
            assertEquals(5, page.getFacts().size());
            page.getNext();
        }

        assertEquals(once, kept.asked.count());
    }

    /** Three activities that were kept out of a file, and whoever looks at them. */
    private static final class Kept {

        private final CountedQuestions asked;
        private final Receipts receipts;
        private final Rejections rejections;
        private final Reading reading;
        private final ReceiptWords words;
        private final TemplateFiles templates;

        Kept(Vendor vendor) {
            IntakeDesk desk = new IntakeDesk(vendor);
            Receipt receipt = desk.take(
                    new Delivery(IntakeDesk.OFFICER, new OfficeCode("LPO-MEX"), Delivery.IATI, "A", 1),
                    taker -> IntStream.range(0, 3).forEach(number -> taker.accept(unsound("A-" + number))));
            this.asked = new CountedQuestions(desk.database().dataSource(), IntakeDesk.OFFICER, Map.of());
            Clock clock = Clock.systemUTC();
            this.receipts = new Receipts(asked.source());
            this.rejections = new Rejections(asked.source(), clock, new Trail(asked.source(), clock));
            this.reading = new Reading(asked.request(), asked.signedIn());
            this.words = new ReceiptWords(new Offices(asked.source()), reading);
            this.templates = new TemplateFiles(new CodeLists(asked.source()));
            asked.hand(ImportPage.RECEIPT, receipt);
            asked.hand(RejectionPage.ORDINAL, 1);
            asked.hand(
                    RejectionPage.REJECTION,
                    receipts.rejections(Scope.of(IntakeDesk.OFFICER), receipt, 0, 1)
                            .get(0));
        }

        RejectionPage one() {
            return new RejectionPage(asked.signedIn(), rejections, new RejectionForms() {}, said(), asked.request());
        }

        ImportPage all() {
            return new ImportPage(
                    asked.signedIn(), receipts, rejections, words, said(), templates, reading, asked.request());
        }

        private RejectionWords said() {
            return new RejectionWords(templates, words, reading);
        }

        private static Incoming unsound(String identifier) {
            return new Incoming.Unsound(
                    1,
                    identifier,
                    List.of(new Finding(Finding.Severity.ERROR, 1, "/", "bad", "Bad " + identifier)),
                    "<x/>");
        }
    }
}
