package org.istmo.web.accounting;

import static org.istmo.domain.grant.GrantDesk.FINANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.accounting.DateStyle;
import org.istmo.domain.accounting.DecimalStyle;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.MappingTerms;
import org.istmo.domain.accounting.Reconciliation;
import org.istmo.domain.accounting.Reconciliations;
import org.istmo.domain.intake.Receipts;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.account.SignedIn;
import org.istmo.web.export.TransactionTypes;
import org.istmo.web.form.RefusalWords;
import org.istmo.web.intake.RejectionWords;
import org.istmo.web.language.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationPageTest {

    private static final Mapping MAPPING = new Mapping(
            1,
            "umoja",
            new OfficeCode("LPO-MEX"),
            1,
            new MappingTerms(true, new Layout("", 1, "", DecimalStyle.POINT, DateStyle.ISO), Map.of(), List.of()));

    private final List<String> asked = new ArrayList<>();

    @Test
    void more_rows_than_are_read_at_once_are_told_beside_the_days_and_read_once() {
        ReconciliationPage page = page(new Invalid("?from", "too-many", "There are more than 100000 rows."));

        assertEquals("There are too many.", page.getFault());
        assertEquals(List.of(), page.getListed().rows());
        assertEquals(List.of(), page.getTotals());
        assertEquals(List.of(), page.getCounts());
        assertEquals(List.of("2023-07-01 2023-07-31"), asked);
    }

    @Test
    void days_that_can_be_read_have_nothing_wrong_with_them() {
        assertEquals("", page(null).getFault());
    }

    private ReconciliationPage page(@Nullable Invalid refused) {
        SignedIn signedIn = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(FINANCE);
            }
        };
        Reconciliations reconciliations = new Reconciliations() {
            @Override
            public Reconciliation of(Reader reader, String mapping, LocalDate from, LocalDate to, int days) {
                asked.add(from + " " + to);
                if (refused != null) {
                    throw refused;
                }
                return new Reconciliation(mapping, MAPPING.office(), from, to, days, List.of());
            }
        };
        return new ReconciliationPage(
                signedIn,
                reconciliations,
                new Receipts() {},
                new RejectionWords() {},
                new TransactionTypes(),
                new RefusalWords(English.reading()),
                English.reading(),
                Clock.fixed(Instant.parse("2023-08-10T10:00:00Z"), ZoneOffset.UTC),
                request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ReconciliationPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getParameter", "getParameterValues" -> null;
                    case "getAttribute" -> MAPPING;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
