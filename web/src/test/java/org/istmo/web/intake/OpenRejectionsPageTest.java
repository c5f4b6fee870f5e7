package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.intake.Rejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.validation.Finding;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.template.TemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenRejectionsPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void many_rejections_of_several_files_cost_no_more_questions_than_one(Vendor vendor) {
        IntakeDesk desk = new IntakeDesk(vendor);
        bring(desk, "ROPAN", "R-1");
        bring(desk, "LPO-MEX", "A-0", "A-1");
        bring(desk, "LPO-MEX", "B-0", "B-1", "B-2");
        CountedQuestions few = asked(desk, "ROPAN");
        CountedQuestions many = asked(desk, "LPO-MEX");

        OpenRejectionsPage one = page(few);
        OpenRejectionsPage five = page(many);

        assertEquals(List.of("R-1 Bad R-1 Worse"), said(one));
        assertEquals(
                List.of(
                        "A-0 Bad A-0 Worse",
                        "A-1 Bad A-1 Worse",
                        "B-0 Bad B-0 Worse",
                        "B-1 Bad B-1 Worse",
                        "B-2 Bad B-2 Worse"),
                said(five));
        assertEquals(few.count(), many.count());
        said(five);
        five.getNext();
        assertEquals(few.count(), many.count());
    }

    private static void bring(IntakeDesk desk, String office, String... identifiers) {
        desk.take(
                new Delivery(IntakeDesk.OFFICER, new OfficeCode(office), Delivery.IATI, identifiers[0], 1),
                taker -> List.of(identifiers).forEach(one -> taker.accept(unsound(one))));
    }

    private static List<String> said(OpenRejectionsPage page) {
        return page.getLines().stream()
                .map(line -> line.identifier() + " " + line.why())
                .toList();
    }

    private static Incoming unsound(String identifier) {
        return new Incoming.Unsound(
                1,
                identifier,
                List.of(
                        new Finding(Finding.Severity.ERROR, 1, "/", "bad", "Bad " + identifier),
                        new Finding(Finding.Severity.ERROR, 1, "/", "worse", "Worse")),
                "<x/>");
    }

    private static CountedQuestions asked(IntakeDesk desk, String office) {
        return new CountedQuestions(desk.database().dataSource(), IntakeDesk.OFFICER, Map.of("office", office));
    }

    private static OpenRejectionsPage page(CountedQuestions asked) {
        Clock clock = Clock.systemUTC();
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return new OpenRejectionsPage(
                asked.signedIn(),
                new Rejections(asked.source(), clock, new Trail(asked.source(), clock)),
                new Receipts(asked.source()),
                new RejectionWords(
                        new TemplateFiles(new CodeLists(asked.source())),
                        new ReceiptWords(new Offices(asked.source()), reading),
                        reading),
                asked.request());
    }
}
