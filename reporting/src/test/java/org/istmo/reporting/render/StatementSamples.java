package org.istmo.reporting.render;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.istmo.reporting.dataset.ActivityLine;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.Text;

/** Builds donor statements whose lines add up to their totals. */
public final class StatementSamples {

    private int projects = 2;
    private int year = 2023;
    private int quarters = 4;
    private List<String> currencies = List.of("MXN", "USD");
    private List<Measure> measures = Measure.promisedAndSpent();
    private boolean issued = true;
    private boolean provisional;
    private boolean missingRates;
    private boolean grant = true;
    private String donor = "Ministry of Foreign Affairs of Norway";
    private IntFunction<Text> titles = i -> new Text("Forensic training " + i, "Formación forense " + i);

    private StatementSamples() {}

    public static StatementSamples aStatement() {
        return new StatementSamples();
    }

    public StatementSamples projects(int number) {
        this.projects = number;
        return this;
    }

    public StatementSamples quarters(int number) {
        this.quarters = number;
        return this;
    }

    public StatementSamples currencies(String... codes) {
        this.currencies = Arrays.stream(codes).sorted().toList();
        return this;
    }

    public StatementSamples measures(Measure... columns) {
        this.measures = List.of(columns);
        return this;
    }

    public StatementSamples draft() {
        this.issued = false;
        return this;
    }

    public StatementSamples provisional() {
        this.provisional = true;
        return this;
    }

    public StatementSamples withMissingRates() {
        this.missingRates = true;
        return this;
    }

    public StatementSamples overAllAgreements() {
        this.grant = false;
        return this;
    }

    public StatementSamples from(String donorName) {
        this.donor = donorName;
        return this;
    }

    public StatementSamples titled(String title) {
        return titled(i -> Text.untranslated(title));
    }

    public StatementSamples titled(IntFunction<Text> title) {
        this.titles = title;
        return this;
    }

    public DonorStatement build() {
        SampleLedger ledger = new SampleLedger(measures, currencies, quarterNames(), missingRates);
        List<ProjectStatement> statements = new ArrayList<>();
        List<ActivityLine> activities = new ArrayList<>();
        for (int i = 1; i <= projects; i++) {
            statements.add(ledger.project(i, identifier(i), titles.apply(i)));
            activities.add(activity(i));
        }
        return new DonorStatement(
                heading(),
                measures,
                statements,
                ledger.totals("all", statements),
                ledger.usd("all", statements),
                ledger.quarterTotals(statements),
                activities,
                projects == 0 ? List.of() : ledger.rates(),
                new LeftOut(ledger.entriesWithoutRate(statements), missingRates ? 1 : 0));
    }

    private List<String> quarterNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < quarters; i++) {
            names.add((year + i / 4) + "-Q" + (i % 4 + 1));
        }
        return names;
    }

    private static String identifier(int i) {
        return String.format("XM-DAC-41146-%05d", i);
    }

    private ActivityLine activity(int i) {
        return new ActivityLine(
                identifier(i),
                titles.apply(i),
                i % 2 == 0 ? "ROPAN" : "LPO-MEX",
                new Text("Implementation", "Ejecución"),
                List.of(new Text("Mexico", "México"), new Text("Panama", "Panamá")),
                List.of(
                        new Text("Transnational organized crime", "Delincuencia organizada transnacional"),
                        new Text("Forensics", "Ciencias forenses")),
                LocalDate.of(year, 1, 15),
                i % 3 == 0 ? null : LocalDate.of(year + 2, 12, 31));
    }

    private Heading heading() {
        int lastMonth = (quarters - 1) % 4 * 3 + 3;
        LocalDate end = LocalDate.of(year + (quarters - 1) / 4, lastMonth, 1);
        return new Heading(
                "IST-2026-000012",
                1,
                issued,
                LocalDate.of(2026, 11, 24),
                "NO-BRC-971277882",
                donor,
                grant ? "NOR-2021/0417" : null,
                grant ? "Security and justice in Mexico and Central America" : null,
                LocalDate.of(year, 1, 1),
                end.withDayOfMonth(end.lengthOfMonth()),
                List.of(
                        new Text(
                                "Liaison and Partnership Office in Mexico",
                                "Oficina de Enlace y Partenariado en México"),
                        new Text("Regional Programme Office in Panama", "Oficina Regional de Programas en Panamá")),
                provisional,
                48_213,
                Instant.parse("2026-11-24T15:08:30Z"),
                "https://istmo.example.org/reports/IST-2026-000012");
    }
}
