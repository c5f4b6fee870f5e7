package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.StatementSamples.aStatement;

import java.io.IOException;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;

/** For each type of report the files that are likeliest to break a standard. */
enum PdfSample {
    STATEMENT(aStatement().build()),
    STATEMENT_DRAFT(aStatement()
            .draft()
            .provisional()
            .withMissingRates()
            .titled("Lancha \uD83D\uDEA4 — ñ")
            .build()),
    STATEMENT_EMPTY(aStatement().projects(0).build()),
    STATEMENT_OF_ONE_LINE(aStatement()
            .projects(1)
            .quarters(1)
            .currencies("USD")
            .overAllAgreements()
            .build()),
    STATEMENT_OF_THREE_MEASURES(aStatement()
            .measures(Measure.COMMITMENT, Measure.DISBURSEMENT, Measure.EXPENDITURE)
            .projects(12)
            .build()),
    STATEMENT_OF_MANY_PROJECTS(aStatement().draft().projects(40).build()),
    STATEMENT_OF_MANY_QUARTERS(aStatement().projects(1).quarters(40).build()),
    STATEMENT_OF_LONG_TEXTS(aStatement()
            .projects(3)
            .titled("palabra larga ".repeat(2_000).strip())
            .from("Ministerio de Relaciones Exteriores y de Cooperación Internacional "
                    .repeat(4)
                    .strip())
            .build());

    private final DonorStatement statement;

    PdfSample(DonorStatement statement) {
        this.statement = statement;
    }

    byte[] in(Language language) throws IOException {
        return PdfPages.of(statement, language).file();
    }
}
