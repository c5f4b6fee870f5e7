package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.problem.Invalid;
import org.istmo.reporting.export.Estimate;
import org.istmo.reporting.export.Estimates;
import org.istmo.reporting.export.ExportedLedger;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.page.Looked;
import org.junit.jupiter.api.Test;

class LedgersPageTest {

    @Test
    void how_many_rows_there_are_is_said_as_far_as_it_was_counted() {
        Estimate all = new Estimate(1_234, Estimate.Bound.ALL);
        Estimate more = new Estimate(Estimates.MOST, Estimate.Bound.MORE);
        Estimate unknown = new Estimate(0, Estimate.Bound.UNKNOWN);

        assertEquals("Results: 1,234 rows.", said("en", all));
        assertEquals("Results: more than 100,000 rows.", said("en", more));
        assertEquals("Results: counting takes too long; the file can be taken all the same.", said("en", unknown));
        assertEquals("Resultados: más de 100,000 filas.", said("es", more));
        assertEquals(
                "Resultados: contar tarda demasiado; el archivo se puede llevar de todos modos.", said("es", unknown));
    }

    @Test
    void each_filter_that_there_is_none_of_is_named() {
        LedgerChoice choice = new LedgerChoice(
                ExportedLedger.RESULTS,
                Map.of(),
                Optional.empty(),
                List.of(
                        new Invalid.Field("?doner", "unknown-parameter", "None."),
                        new Invalid.Field("?form", "unknown-parameter", "None.")),
                false);

        assertTrue(page("en", choice).getFault().startsWith("There is no such filter: doner, form."));
        assertTrue(page("es", choice).getFault().startsWith("No existe ese filtro: doner, form."));
    }

    @Test
    void while_it_is_counted_the_files_are_there_and_the_count_is_picked_up_by_its_filter_alone() {
        Looked<Estimate> counting =
                new Looked<>(Optional.empty(), "It is being counted.", "/ledgers?ledger=results&look=now", true);
        LedgersPage page =
                page("en", new LedgerChoice(ExportedLedger.RESULTS, Map.of(), Optional.of(counting), List.of(), false));

        assertTrue(page.isChosen());
        assertEquals("", page.getEstimate());
        assertEquals(counting, page.getLooked());
        assertEquals("/ledgers/results.csv", page.href("csv"));
    }

    private static Looked<Estimate> counted(Estimate estimate) {
        return new Looked<>(Optional.of(estimate), "", "/ledgers?ledger=results&look=now", false);
    }

    private static String said(String language, Estimate estimate) {
        return page(
                        language,
                        new LedgerChoice(
                                ExportedLedger.RESULTS, Map.of(), Optional.of(counted(estimate)), List.of(), false))
                .getEstimate();
    }

    private static LedgersPage page(String language, LedgerChoice choice) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                LedgersPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> new Cookie[] {new Cookie("istmo-language", language)};
                    case "getAttribute" -> arguments[0].equals(LedgerChoice.ATTRIBUTE) ? choice : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new LedgersPage(new SignedIn(), new Reading(request, new SignedIn()), request);
    }
}
