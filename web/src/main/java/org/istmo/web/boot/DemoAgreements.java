package org.istmo.web.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Earmarking;
import org.istmo.domain.office.OfficeCode;

/** The demo's agreements: real awards of the seed files, a line each, with budgets and duties made up for showing. */
final class DemoAgreements {

    private static final String FILE = "/demo/agreements.csv";
    private static final String NOTES = "The budget, the instalments and the duties are made up for the demo.";

    private DemoAgreements() {}

    static List<AgreementTerms> all() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Optional.ofNullable(DemoAgreements.class.getResourceAsStream(FILE))
                        .orElseThrow(),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(DemoAgreements::agreement).toList();
        }
    }

    private static AgreementTerms agreement(String line) {
        String[] cells = line.split(",", -1);
        LocalDate start = LocalDate.parse(cells[4]);
        BigDecimal amount = new BigDecimal(cells[7]);
        return new AgreementTerms(
                cells[0],
                cells[1],
                new OfficeCode(cells[2]),
                Map.of("en", cells[3]),
                start,
                LocalDate.parse(cells[5]),
                cells[6],
                amount,
                "active",
                Earmarking.NONE,
                List.of(),
                DemoContract.instalments(start, amount, cells[6]),
                DemoContract.budgetLines(amount),
                Optional.of(DemoContract.SUPPORT),
                List.of(),
                DemoContract.DUTIES,
                List.of(cells[8]),
                NOTES);
    }
}
