package org.istmo.web.accounting;

import static org.istmo.domain.accounting.MappingBuilder.aMapping;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.istmo.domain.accounting.AccountsDesk;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.accounting.Reconciliations;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.scope.Scope;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.intake.ReceiptWords;
import org.istmo.web.intake.RejectionWords;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.template.TemplateFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationReasonsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void why_a_row_was_rejected_is_said_in_the_readers_language(Vendor vendor) {
        AccountsDesk desk = new AccountsDesk(vendor);
        desk.bring(anActivity().called("A-1").build());
        desk.map("books", aMapping().build());
        desk.export("books", "Doc|Date|Amount|WBS", "D-1|2024-01-05|9|A-1", "D-2|2024-01-06|9|Z-9");

        assertEquals(
                List.of("La oficina no tiene ninguna actividad con ese identificador."),
                page(desk, "es").getListed().rows().stream()
                        .map(ReconciliationPage.Item::reason)
                        .toList());
        assertEquals(
                List.of("The office has no activity 'Z-9'."),
                page(desk, "en").getListed().rows().stream()
                        .map(ReconciliationPage.Item::reason)
                        .toList());
    }

    private static ReconciliationPage page(AccountsDesk desk, String language) {
        CountedQuestions asked = new CountedQuestions(
                desk.database().dataSource(),
                AccountsDesk.FINANCE,
                Map.of("language", language, "status", "rejected", "from", "2024-01-01", "to", "2024-01-31"));
        asked.hand(
                ReconciliationPage.MAPPING,
                new Mappings(asked.source(), desk.trail()).named(Scope.of(AccountsDesk.FINANCE), "books"));
        Reading reading = new Reading(asked.request(), asked.signedIn());
        return new ReconciliationPage(
                asked.signedIn(),
                new Reconciliations(asked.source()),
                new Receipts(asked.source()),
                new RejectionWords(
                        new TemplateFiles(new CodeLists(asked.source())),
                        new ReceiptWords(new Offices(asked.source()), reading),
                        reading),
                new TransactionTypes(),
                new RefusalWords(reading),
                reading,
                AccountsDesk.CLOCK,
                asked.request());
    }
}
