package org.istmo.web.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.partner.DonorDesk;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.web.form.FilledForm;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.register.RegisterDesk;
import org.istmo.web.unsent.KeptForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementFormPageTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_form_of_a_new_agreement_asks_no_more_for_many_fields_than_for_one(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(questions(desk, 1), questions(desk, 20));
    }

    @Test
    void what_was_begun_and_not_sent_is_shown_again_until_somebody_chooses_a_template() {
        RegisterDesk desk = new RegisterDesk(Vendor.H2);

        AgreementFormPage begun =
                page(desk, new CountedQuestions(desk.database().dataSource(), desk.officer, Map.of()));
        assertEquals("G-77", begun.getForm().value("number"));
        assertTrue(begun.getBegun().contains("10:00"), begun::getBegun);
        assertFalse(begun.isOvertaken());

        AgreementFormPage anew = page(
                desk, new CountedQuestions(desk.database().dataSource(), desk.officer, Map.of("template", "standard")));
        assertEquals("", anew.getForm().value("number"));
        assertTrue(anew.getForm().value("version").startsWith("new-"));
        assertEquals("", anew.getBegun());
    }

    /** Asks as the page's markup does: for the form at every field. */
    private static int questions(RegisterDesk desk, int fields) {
        CountedQuestions asked =
                new CountedQuestions(desk.database().dataSource(), desk.officer, Map.of("template", "standard"));
        AgreementFormPage page = page(desk, asked);
        IntStream.range(0, fields).forEach(field -> {
            assertEquals("USD", page.getForm().value("currency"));
            assertTrue(page.getLines().size() >= 8);
            assertEquals("standard", page.getTemplates().get(0).value());
        });
        return asked.count();
    }

    private static AgreementFormPage page(RegisterDesk desk, CountedQuestions asked) {
        ReferenceData reference = new ReferenceData(asked.source(), new AliasReallocations(desk.clock()), desk.trail());
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return new AgreementFormPage(
                asked.signedIn(),
                reference,
                new DonorDesk(asked.source(), new AliasReallocations(desk.clock()), desk.trail()),
                new TemplateChoice(reference, reading),
                new Begun(),
                reading,
                desk.clock(),
                asked.request());
    }

    /** Of a new agreement, until ten o'clock. */
    private static final class Begun extends KeptForms {

        @Override
        public Optional<Kept> of(String page) {
            assertEquals("/agreements/new", page);
            return Optional.of(new Kept(FilledForm.holding(Map.of("number", List.of("G-77"))), "10:00"));
        }
    }
}
