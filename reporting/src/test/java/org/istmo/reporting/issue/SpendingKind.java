package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.istmo.domain.money.Decimals;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.lineage.FigureKey;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.document.Column;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentFigures;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A small report type over the real ledger, which does what a test wants of it. */
final class SpendingKind implements ReportKind<Spending> {

    /** What is done where a real type renders. */
    interface Rendering {
        void to(OutputStream out) throws IOException;
    }

    String opening = "0.00";
    String text = "";
    Rendering rendering = SpendingKind::page;
    Runnable reading = () -> {};
    String moved = "0";

    /** The day that was asked after. */
    @Nullable
    LocalDate movedAfter;

    /** An empty page. */
    static void page(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
    }

    @Override
    public ReportType type() {
        return new ReportType(
                "donor-statement",
                new Text("Spending", "Gastos"),
                List.of(ScopeKind.DONOR),
                List.of("pdf"),
                List.of(Language.EN, Language.ES));
    }

    @Override
    public Class<Spending> dataset() {
        return Spending.class;
    }

    @Override
    public Spending read(Handle handle, Report report) {
        handle.createUpdate("DELETE FROM lineage WHERE report = :report")
                .bind("report", report.id())
                .execute();
        handle.createUpdate(
                        "INSERT INTO lineage (report, entry, part, project, quarter, measure, currency, amount, usd, rate)"
                                + " SELECT CAST(:report AS BIGINT), a.entry, a.part, e.activity, '2023-Q1', 'expenditure', e.currency, a.amount, a.usd, e.rate"
                                + " FROM allocation a JOIN entry e ON e.id = a.entry WHERE e.type = '4' AND a.donor = :donor"
                                + " AND e.posting_month >= :from AND e.posting_month <= :to")
                .bind("report", report.id())
                .bind("donor", report.scopeKey())
                .bind("from", report.from())
                .bind("to", report.to())
                .execute();
        FigureKey total = FigureKey.inDollars(Measure.EXPENDITURE);
        List<Amount> activities = handle.createQuery(
                        "SELECT project, coalesce(sum(usd), 0) AS usd FROM lineage WHERE report = :report GROUP BY project ORDER BY project")
                .bind("report", report.id())
                .map((row, context) -> new Amount(
                        total.where(Dimension.ACTIVITY, row.getString("project"))
                                .toString(),
                        Decimals.plain(row.getBigDecimal("usd")),
                        "USD"))
                .list();
        BigDecimal sum = activities.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        new Facts(handle, report.id())
                .write(List.of(Fact.figure(
                        "balance.opening.USD",
                        "balance.closing.USD",
                        Text.untranslated("Closing"),
                        new BigDecimal(opening))));
        reading.run();
        return new Spending(
                activities,
                new Amount(total.toString(), Decimals.plain(sum), "USD"),
                new Amount("balance.opening.USD", new BigDecimal(opening), "USD"),
                text);
    }

    @Override
    public Map<String, BigDecimal> movedSince(Handle handle, Report report, LocalDate after) {
        movedAfter = after;
        return Map.of("balance.opening.USD", new BigDecimal(moved));
    }

    @Override
    public Spending issued(Spending draft, LocalDate date) {
        return draft;
    }

    @Override
    public List<Renderer<Spending>> renderers() {
        return List.of(new Renderer<>() {
            @Override
            public String format() {
                return "pdf";
            }

            @Override
            public void render(Spending dataset, Language language, String snapshot, OutputStream out)
                    throws IOException {
                rendering.to(out);
            }
        });
    }

    @Override
    public List<Figure> figures(Spending dataset) {
        return DocumentFigures.of(
                document(dataset, Language.EN).orElseThrow(),
                document(dataset, Language.ES).orElseThrow());
    }

    @Override
    public List<Withheld> withheld(Spending dataset) {
        return List.of();
    }

    @Override
    public Optional<Document> document(Spending dataset, Language language) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("opening", dataset.opening()));
        for (Amount activity : dataset.activities()) {
            rows.add(row(activity.key(), activity));
        }
        rows.add(row("total", dataset.total()).as(Row.Emphasis.TOTAL, new Reckoning.Given()));
        Table table = new Table(
                "lines", "Lines", "lines", List.of(Column.of("line", "Line"), Column.of("amount", "Amount")), rows);
        return Optional.of(new Document(
                language, front(), List.of(new Section("all", "All", List.of(table, new Prose("", dataset.text()))))));
    }

    private static Row row(String id, Amount amount) {
        return Row.plain(id, List.of(Value.words(id), Value.money(amount.key(), amount.value(), amount.currency())));
    }

    private static Front front() {
        Imprint imprint = new Imprint(
                "IST-1",
                1,
                false,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                List.of(),
                false,
                1,
                Instant.EPOCH,
                "http://localhost/reports/9",
                null,
                null,
                null);
        return new Front("spending", "Spending", "", "", List.of(), List.of(), "", imprint, "");
    }

    /** The only type that there is. */
    ReportKinds alone() {
        SpendingKind kind = this;
        return new ReportKinds() {
            @Override
            public Optional<ReportKind<?>> of(String type) {
                return Optional.of(kind);
            }
        };
    }
}
