package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.time.CheckedMonths;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Money that waits for its agreement or its donor, part by part. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class UnallocatedParts {

    private static final RowMapper<Unallocated> PART = (row, context) -> new Unallocated(
            row.getLong("id"),
            row.getInt("part"),
            row.getString("identifier"),
            row.getString("type"),
            row.getObject("transaction_date", LocalDate.class),
            row.getBigDecimal("amount"),
            row.getString("currency"),
            row.getString("donor"));

    private static final String PARTS =
            "SELECT e.id, a.part, (SELECT x.identifier FROM activity x WHERE x.id = e.activity) AS identifier, e.type,"
                    + " e.transaction_date, a.amount, e.currency, a.donor" + UnallocatedMoney.UNALLOCATED;

    /** What no two parts have alike. */
    private static final List<String> IN_ITSELF = List.of("e.id", "a.part");

    private static final Map<String, List<String>> ORDERS = Map.of(
            "entry", List.of("e.id"),
            "activity", List.of("identifier"),
            "date", List.of("e.transaction_date"),
            "type", List.of("e.type"),
            "amount", List.of("a.amount"),
            "donor", List.of("COALESCE(a.donor, '')"));

    private Jdbi jdbi;

    protected UnallocatedParts() {}

    @Inject
    public UnallocatedParts(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * A part of an entry without an agreement.
     *
     * @param entry its number
     * @param activity the identifier of its activity
     * @param type code of IATI TransactionType
     * @param donor null when it has none either
     */
    public record Unallocated(
            long entry,
            int part,
            String activity,
            String type,
            LocalDate date,
            BigDecimal amount,
            String currency,
            @Nullable String donor) {}

    /** How many entries have such a part. */
    public long count(Scope scope, CheckedMonths months) {
        scope.mustBeStaff();
        return jdbi.withHandle(
                handle -> months.asked(handle, "SELECT COUNT(DISTINCT e.id)" + UnallocatedMoney.UNALLOCATED)
                        .mapTo(Long.class)
                        .one());
    }

    /** By entry and part, those after the given ones. */
    public List<Unallocated> page(Scope scope, CheckedMonths months, long afterEntry, int afterPart, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> months.asked(
                        handle,
                        PARTS
                                + " AND (e.id > :entry OR (e.id = :entry AND a.part > :part)) ORDER BY e.id, a.part LIMIT :limit")
                .bind("entry", afterEntry)
                .bind("part", afterPart)
                .bind("limit", limit)
                .map(PART)
                .list());
    }

    /**
     * The same in the order of a table's reader.
     *
     * @param slice by {@code entry}, {@code activity}, {@code date}, {@code type}, {@code amount} (whatever its currency) or {@code donor} (its code)
     */
    public List<Unallocated> slice(Scope scope, CheckedMonths months, Slice slice) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> months.asked(handle, PARTS + slice.ordered(ORDERS, IN_ITSELF))
                .map(PART)
                .list());
    }
}
