package org.istmo.reporting.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Snapshot;
import org.istmo.domain.database.SnapshotTransaction;
import org.istmo.domain.ledger.Grain;
import org.istmo.domain.ledger.Rollup;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Answers questions about what both offices did, out of one state of the database. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Aggregates {

    private Jdbi snapshots;

    protected Aggregates() {}

    @Inject
    public Aggregates(@Snapshot DataSource snapshots) {
        this.snapshots = IstmoJdbi.on(snapshots);
    }

    /**
     * Rows that come to nothing are left away.
     *
     * @throws Forbidden to anybody but the staff of the offices: figures are of all agreements
     * @throws Invalid when a code that it is narrowed to does not exist
     */
    public Aggregate answer(Scope scope, Question question) {
        scope.mustBeStaff();
        return SnapshotTransaction.on(snapshots, handle -> {
            KnownCodes.check(handle, question.narrowing());
            return within(handle, scope, question);
        });
    }

    /**
     * The last month of the latest quarter that anything was posted to; empty while there is nothing.
     *
     * @throws Forbidden to anybody but the staff of the offices
     */
    public Optional<YearMonth> latest(Scope scope) {
        scope.mustBeStaff();
        String table = Rollup.PLACE.table(Grain.QUARTER);
        return snapshots.withHandle(handle -> handle.createQuery("SELECT MAX(c.posting_month) FROM " + table + " c")
                .mapTo(LocalDate.class)
                .findOne()
                .map(quarter -> YearMonth.from(quarter).plusMonths(2)));
    }

    /**
     * The same out of a state of the database that is being read, whose reader knows the codes that it is narrowed to.
     *
     * @throws Forbidden to anybody but the staff of the offices
     */
    public static Aggregate within(Handle handle, Scope scope, Question question) {
        scope.mustBeStaff();
        return question.quantity().money() ? money(handle, scope, question) : counts(handle, scope, question);
    }

    /** What a type of money comes to. */
    public interface Values {

        /** The value of its total. */
        BigDecimal of(Quantity quantity, String currency);
    }

    /**
     * The values that {@link #within} says of any type and currency, for who asks for no more: neither how it was converted nor what was withheld is looked for, and
     * where rows are read, they are read once for all.
     *
     * @throws Forbidden to anybody but the staff of the offices
     */
    public static Values valuesWithin(Handle handle, Scope scope, Span span, Narrowing narrowing) {
        scope.mustBeStaff();
        Question any = new Question(Quantity.EXPENDITURE, List.of(), Question.DOLLAR, span, narrowing);
        Parts parts = parts(scope, any);
        return parts instanceof CellParts
                ? (quantity, currency) -> total(new Sums(handle, parts)
                                .of(new Question(quantity, List.of(), currency, span, narrowing)))
                        .value()
                : new MoneyByType(handle, scope, any)::of;
    }

    private static Tally total(Map<Key, Tally> rows) {
        return rows.values().stream().reduce(Tally.NOTHING, Tally::plus);
    }

    private static Parts parts(Scope scope, Question question) {
        boolean cells = scope.sensitivity() == Sensitivity.CONFIDENTIAL
                && question.span().byPostingMonth()
                && Span.wholeMonths(question.span().from(), question.span().to())
                && !question.narrowing().ofActivities();
        return cells ? new CellParts() : new RowParts(scope);
    }

    private static Aggregate money(Handle handle, Scope scope, Question question) {
        boolean everything = scope.sensitivity() == Sensitivity.CONFIDENTIAL;
        Parts parts = parts(scope, question);
        Map<Key, Tally> rows = new Sums(handle, parts).of(question);
        Tally total = total(rows);
        Conversion conversion = question.converted() ? Conversion.of(handle, question, parts) : Conversion.NONE;
        Sql sql = new Sql();
        long withheld = everything
                ? 0
                : sql.on(handle, new RowParts(scope).withheld(sql, question))
                        .mapTo(Long.class)
                        .one();
        return aggregate(handle, question, rows, total, conversion, withheld);
    }

    private static Aggregate counts(Handle handle, Scope scope, Question question) {
        Counts counts = new Counts(handle, scope);
        Tally total = counts.of(question, List.of()).getOrDefault(new Key(List.of()), Tally.NOTHING);
        Map<Key, Tally> rows =
                question.by().isEmpty() ? Map.of(new Key(List.of()), total) : counts.of(question, question.by());
        long withheld = scope.sensitivity() == Sensitivity.CONFIDENTIAL ? 0 : counts.withheld(question);
        return aggregate(handle, question, rows, total, Conversion.NONE, withheld);
    }

    private static Aggregate aggregate(
            Handle handle,
            Question question,
            Map<Key, Tally> found,
            Tally total,
            Conversion conversion,
            long withheld) {
        Names names = new Names(handle, question.by(), found.keySet());
        List<Aggregate.Row> rows = new ArrayList<>(found.size());
        found.forEach((key, tally) -> rows.add(new Aggregate.Row(names.known(key), tally)));
        rows.sort(Comparator.comparing(Aggregate.Row::keys, Key.ORDER));
        return new Aggregate(
                question, total, rows, conversion.rates(), conversion.withoutRate(), withheld, names.all());
    }
}
