package org.istmo.reporting.render.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Logo;
import org.istmo.reporting.dataset.Text;

/** Builds documents of the report type {@code sample}, whose totals are right and whose figures are the same in both languages. */
public final class Documents {

    public static final String TYPE = "sample";

    /** One grey pixel. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private int projects = 2;
    private int quarters = 4;
    private int activities = 3;
    private boolean issued = true;
    private boolean provisional;
    private boolean gaps;
    private boolean revised;
    private boolean brief;
    private boolean logo;
    private String subject = "Ministry of Foreign Affairs of Norway";
    private IntFunction<Text> titles = i -> new Text("Forensic training " + i, "Formación forense " + i);

    private Documents() {}

    /** Issued, with every kind of block in it. */
    public static Documents aDocument() {
        return new Documents();
    }

    /** Groups of the table of quarters; none makes a report with nothing to report. */
    public Documents projects(int number) {
        this.projects = number;
        return this;
    }

    /** Rows of each project. */
    public Documents quarters(int number) {
        this.quarters = number;
        return this;
    }

    public Documents activities(int number) {
        this.activities = number;
        return this;
    }

    public Documents draft() {
        this.issued = false;
        return this;
    }

    public Documents provisional() {
        this.provisional = true;
        return this;
    }

    /** Words where figures are missing, and nothing where there is nothing. */
    public Documents withGaps() {
        this.gaps = true;
        return this;
    }

    /** A second version that says what changed. */
    public Documents revised() {
        this.revised = true;
        return this;
    }

    /** Of one section. */
    public Documents brief() {
        this.brief = true;
        return this;
    }

    public Documents withLogo() {
        this.logo = true;
        return this;
    }

    public Documents about(String whom) {
        this.subject = whom;
        return this;
    }

    public Documents titled(String title) {
        return titled(i -> Text.untranslated(title));
    }

    public Documents titled(IntFunction<Text> title) {
        this.titles = title;
        return this;
    }

    public Document build(Language language) {
        DocumentSections sections = new DocumentSections(language, gaps, titles);
        List<Section> all = new ArrayList<>();
        all.add(sections.summary(projects, quarters));
        if (!brief) {
            all.add(sections.quarters(projects, quarters));
            all.add(sections.people(projects == 0 ? 0 : 4));
            all.add(sections.months());
            all.add(sections.narrative());
            all.add(sections.activities(activities));
            all.add(sections.rates());
            all.add(sections.notes());
        }
        return new Document(language, front(language), all);
    }

    private Front front(Language language) {
        boolean en = language == Language.EN;
        return new Front(
                TYPE,
                en ? "Sample report" : "Informe de muestra",
                subject,
                en
                        ? "United Nations Office on Drugs and Crime"
                        : "Oficina de las Naciones Unidas contra la Droga y el Delito",
                List.of(
                        new Front.Fact(
                                en ? "Agreement" : "Acuerdo",
                                "NOR-2021/0417 — Seguridad y justicia en México y Centroamérica"),
                        new Front.Fact(
                                en ? "Period" : "Período",
                                en
                                        ? "1 January 2023 to 31 December 2023"
                                        : "1 de enero de 2023 a 31 de diciembre de 2023")),
                provisional
                        ? List.of(
                                en
                                        ? "Provisional: at least one month of the period is still open."
                                        : "Provisional: al menos un mes del período sigue abierto.")
                        : List.of(),
                en ? "Interim, unaudited, not certified" : "Provisional, no auditado ni certificado",
                imprint(),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    private Imprint imprint() {
        return new Imprint(
                "IST-2026-000012",
                revised ? 2 : 1,
                issued,
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                List.of(
                        new Text(
                                "Liaison and Partnership Office in Mexico",
                                "Oficina de Enlace y Partenariado en México"),
                        new Text("Regional Programme Office in Panama", "Oficina Regional de Programas en Panamá")),
                provisional,
                48_213,
                Instant.parse("2026-11-24T15:08:30Z"),
                "https://istmo.example.org/reports/IST-2026-000012",
                logo ? new Logo("image/png", PIXEL, new Text("Mark of the office", "Marca de la oficina")) : null,
                revised ? DocumentSections.changes() : null,
                "America/Mexico_City");
    }
}
