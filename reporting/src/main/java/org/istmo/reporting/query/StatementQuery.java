package org.istmo.reporting.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.statement.FormatRows;
import org.istmo.domain.statement.KeptFormat;
import org.istmo.domain.statement.SpentBy;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.reporting.catalogue.ScopeKind;
import org.istmo.reporting.dataset.LeftOut;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.ProjectStatement;
import org.istmo.reporting.dataset.QuarterTotal;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.AgreementPart;
import org.istmo.reporting.dataset.statement.Format;
import org.istmo.reporting.dataset.statement.Party;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.lineage.Dimension;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads a donor statement from the ledger, and writes the lineage and facts that its figures are sums of. */
public class StatementQuery {

    private static final List<Measure> MEASURES = List.of(
            Measure.COMMITMENT_RECEIVED,
            Measure.COMMITMENT,
            Measure.DISBURSEMENT,
            Measure.EXPENDITURE,
            Measure.INCOME,
            Measure.INTEREST,
            Measure.REIMBURSEMENT);

    private final Clock clock;

    public StatementQuery(Clock clock) {
        this.clock = clock;
    }

    /** @param handle on a connection that sees one state of the database; who opened it commits it */
    public Statement read(Handle handle, DraftRequest request) {
        write(handle, request);
        List<Fact> facts = new ArrayList<>();
        List<Contract> contracts = Contract.of(handle, request);
        Statement statement = read(handle, request, contracts, facts);
        new Facts(handle, request.report()).write(facts);
        return statement;
    }

    /** Everything since the beginning: a balance opens with what was before. */
    static void write(Handle handle, DraftRequest request) {
        boolean grant = request.scopeKind() == ScopeKind.GRANT;
        new LedgerLineage(
                        MEASURES,
                        grant ? "a.agreement = (SELECT s.id FROM agreement s WHERE s.number = :key)" : "a.donor = :key",
                        Map.of("key", request.scopeKey()),
                        true)
                .writeInAgreements(handle, request);
    }

    private Statement read(Handle handle, DraftRequest request, List<Contract> contracts, List<Fact> facts) {
        long report = request.report();
        boolean grant = request.scopeKind() == ScopeKind.GRANT;
        Rows rows = Rows.of(report);
        AccountSums accounts = AccountSums.read(handle, rows);
        Accounts reading = new Accounts(accounts, ExchangeGains.read(handle, rows), facts);
        KeptFormat format =
                grant ? FormatRows.of(handle, contracts.get(0).id()) : FormatRows.of(handle, request.scopeKey());
        Sums sums = Sums.of(handle, report);
        List<StatementActivities.Found> activities = new StatementActivities(handle, report).all(request.audience());
        long withheld =
                activities.stream().filter(StatementActivities.Found::withheld).count();
        List<Account> read = contracts.stream().map(reading::of).toList();
        Optional<DonorReading.Read> donor = grant
                ? Optional.empty()
                : Optional.of(new DonorReading(handle, accounts, request.to(), facts).read(contracts, rows));
        return new Statement(
                new ImprintQuery(clock).read(handle, request),
                party(handle, request, contracts),
                format(format.format()),
                read,
                grant ? part(handle, report, contracts.get(0), format.format(), accounts, facts) : null,
                donor.map(DonorReading.Read::part).orElse(null),
                grant ? List.of() : UnallocatedReading.read(handle, report),
                LastStatement.before(handle, request, read, facts).orElse(null),
                sums.measures(),
                projects(sums, activities),
                sums.totals(Optional.empty()),
                sums.usd(Optional.empty(), Optional.empty()),
                quarters(request, sums),
                activities.stream().map(StatementActivities.Found::line).toList(),
                UsedRates.with(
                        handle,
                        UsedRates.of(handle, report),
                        donor.map(its -> its.totals().used()).orElse(List.of())),
                new LeftOut(UsedRates.withoutDollars(handle, report), withheld),
                UsedRates.withoutCount(handle, report),
                format.format().dataFiles());
    }

    private static AgreementPart part(
            Handle handle,
            long report,
            Contract contract,
            StatementFormat format,
            AccountSums accounts,
            List<Fact> facts) {
        Rows rows = Rows.of(report);
        boolean byLine = format.by() == SpentBy.BUDGET_LINE;
        BudgetPlan plan = byLine ? BudgetPlan.byLine(handle, contract) : BudgetPlan.byCategory(handle, contract);
        BudgetSums byCategory = BudgetSums.of(BudgetSums.read(handle, rows, Dimension.CATEGORY), contract);
        ReceiptReading receipts = new ReceiptReading(contract, handle);
        return new AgreementPart(
                receipts.receipts(report),
                receipts.instalments(facts),
                new BudgetReading(
                                contract,
                                plan,
                                byLine
                                        ? BudgetSums.of(BudgetSums.read(handle, rows, Dimension.LINE), contract)
                                        : byCategory,
                                facts)
                        .read(),
                new SupportReading(contract, accounts, byCategory, facts)
                        .read(handle)
                        .orElse(null),
                new CommitmentReading(contract, accounts, Committed.read(handle, rows), facts).read());
    }

    private static List<ProjectStatement> projects(Sums sums, List<StatementActivities.Found> activities) {
        Map<Long, Sums> byProject = sums.byProject();
        List<ProjectStatement> projects = new ArrayList<>();
        for (StatementActivities.Found activity : activities) {
            Optional<Long> id = Optional.of(activity.id());
            Optional.ofNullable(byProject.get(activity.id()))
                    .map(its -> new ProjectStatement(
                            activity.line().identifier(),
                            activity.line().title(),
                            its.lines(activity.id()),
                            its.totals(id),
                            its.usd(id, Optional.empty())))
                    .ifPresent(projects::add);
        }
        return projects;
    }

    private static List<QuarterTotal> quarters(DraftRequest request, Sums sums) {
        List<QuarterTotal> quarters = new ArrayList<>();
        LocalDate month = request.from().withDayOfMonth(1);
        for (; !month.isAfter(request.to()); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            if (quarters.isEmpty()
                    || !quarters.get(quarters.size() - 1).quarter().equals(quarter)) {
                quarters.add(new QuarterTotal(quarter, sums.usd(Optional.empty(), Optional.of(quarter))));
            }
        }
        return quarters;
    }

    static Party party(Handle handle, DraftRequest request, List<Contract> contracts) {
        boolean grant = request.scopeKind() == ScopeKind.GRANT;
        record Donor(String code, Text name) {}
        Donor donor = handle.createQuery("SELECT code, name, name_es FROM donor WHERE code = "
                        + (grant ? "(SELECT donor FROM agreement WHERE number = :key)" : ":key"))
                .bind("key", request.scopeKey())
                .map((row, context) -> new Donor(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .one();
        String spanish =
                donor.name().es().isEmpty() ? donor.name().en() : donor.name().es();
        Text name = new Text(donor.name().en(), spanish);
        return contracts.stream()
                .filter(contract -> grant)
                .findFirst()
                .map(one -> new Party(donor.code(), name, one.number(), one.title(), one.start(), one.end()))
                .orElse(new Party(donor.code(), name, null, null, null, null));
    }

    private static Format format(StatementFormat kept) {
        return new Format(
                kept.by() == SpentBy.COST_CATEGORY,
                kept.columns().stream()
                        .map(column -> new Format.Heading(column.code(), words(column.heading())))
                        .toList(),
                words(kept.title()),
                words(kept.opening()),
                words(kept.notes()),
                kept.projects(),
                kept.activities());
    }

    /** In one language both, where the other has none; null for nothing said. */
    private static @Nullable Text words(Map<String, String> said) {
        if (said.isEmpty()) {
            return null;
        }
        String any = said.values().iterator().next();
        return new Text(said.getOrDefault("en", any), said.getOrDefault("es", any));
    }
}
