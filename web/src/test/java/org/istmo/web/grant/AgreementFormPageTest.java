package org.istmo.web.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.partner.DonorDesk;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementFormPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_form_of_a_new_agreement_asks_no_more_for_many_fields_than_for_one(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(questions(desk, 1), questions(desk, 20));
    }

    /** Asks as the page's markup does: for the form at every field. */
    private static int questions(RegisterDesk desk, int fields) {
        CountedQuestions asked =
                new CountedQuestions(desk.database().dataSource(), desk.officer, Map.of("template", "standard"));
        ReferenceData reference = new ReferenceData(asked.source(), new AliasReallocations(desk.clock()), desk.trail());
        Reading reading = new Reading(asked.request(), asked.signedIn());
        AgreementFormPage page = new AgreementFormPage(
                asked.signedIn(),
                reference,
                new DonorDesk(asked.source(), new AliasReallocations(desk.clock()), desk.trail()),
                new TemplateChoice(reference, reading),
                reading,
                asked.request());
        IntStream.range(0, fields).forEach(field -> {
            assertEquals("USD", page.getForm().value("currency"));
            assertTrue(page.getLines().size() >= 8);
            assertEquals("standard", page.getTemplates().get(0).value());
        });
        return asked.count();
    }
}
