package org.istmo.web.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.grant.NewAgreement;
import org.istmo.domain.office.OfficeCode;

/** The demo's agreements: real awards of the seed files, a line each. */
final class DemoAgreements {

    private static final String FILE = "/demo/agreements.csv";

    private DemoAgreements() {}

    static List<NewAgreement> all() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Optional.ofNullable(DemoAgreements.class.getResourceAsStream(FILE))
                        .orElseThrow(),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(DemoAgreements::agreement).toList();
        }
    }

    private static NewAgreement agreement(String line) {
        String[] cells = line.split(",", -1);
        return new NewAgreement(
                cells[0],
                cells[1],
                new OfficeCode(cells[2]),
                cells[3],
                LocalDate.parse(cells[4]),
                LocalDate.parse(cells[5]),
                cells[6],
                new BigDecimal(cells[7]),
                List.of(cells[8]));
    }
}
