package org.istmo.reporting.render.jasper;

import static org.istmo.reporting.render.document.Documents.aDocument;

import java.io.IOException;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Documents;

/** The documents that are likeliest to break a standard. */
enum DocumentSample {
    PLAIN(aDocument()),
    DRAFT_OF_A_REVISION(aDocument()
            .draft()
            .provisional()
            .withGaps()
            .revised()
            .withLogo()
            .titled("Lancha \uD83D\uDEA4 — ñ")),
    EMPTY(aDocument().projects(0).activities(0)),
    ONE_ROW(aDocument().projects(1).quarters(1).activities(1)),
    BRIEF(aDocument().brief()),
    BRIEF_DRAFT_OF_A_REVISION(aDocument().brief().draft().provisional().revised()),
    GROUPS_OVER_PAGES(aDocument().projects(3).quarters(60)),
    LONG_TEXTS(aDocument()
            .projects(12)
            .activities(30)
            .titled(DocumentSample.LONG_TITLE.repeat(2) + "x".repeat(400))
            .about("Ministerio de Relaciones Exteriores y de Cooperación Internacional "
                    .repeat(4)
                    .strip())),
    A_ROW_OF_PAGES(aDocument()
            .activities(2)
            .titled("palabra larga ".repeat(2_000).strip()));

    /** Of 300 characters. */
    static final String LONG_TITLE =
            "Fortalecimiento de las capacidades institucionales de los Estados miembros del Sistema de la Integración"
                    + " Centroamericana para la prevención, investigación y persecución del tráfico ilícito de migrantes y la trata de"
                    + " personas — «Corredor mesoamericano» con enfoque de género, niñez y adolescencia (2.ª fase) ";

    private final Documents sample;

    DocumentSample(Documents sample) {
        this.sample = sample;
    }

    DocumentPages in(Language language) throws IOException {
        return DocumentPages.of(sample.build(language));
    }
}
