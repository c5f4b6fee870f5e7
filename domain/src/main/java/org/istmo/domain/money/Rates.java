package org.istmo.domain.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The rates as the offices' people read them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Rates {

    private static final RowMapper<BookedRate> BOOKED = (row, context) -> new BookedRate(
            RateRows.RATE.map(row, context),
            row.getObject("loaded_at", OffsetDateTime.class),
            row.getBoolean("newest"));

    private static final RowMapper<MissingRate> LACKING = (row, context) -> new MissingRate(
            row.getString("currency"),
            row.getObject("transaction_date", LocalDate.class),
            row.getLong("entries"),
            row.getBigDecimal("amount"),
            List.of(row.getString("offices").split(",", -1)));

    private static final String ALL =
            "SELECT r.id, r.currency, r.effective, r.version, r.units_per_usd, r.source, r.loaded_at, r.newest FROM"
                    + " (SELECT x.id, x.currency, x.effective, x.version, x.units_per_usd, x.source, x.loaded_at, NOT EXISTS (SELECT 1 FROM"
                    + " exchange_rate y WHERE y.currency = x.currency AND y.effective = x.effective AND y.version > x.version) AS newest"
                    + " FROM exchange_rate x WHERE (:currency = '' OR x.currency = :currency) AND x.effective >= :from AND x.effective <= :to"
                    + " AND (x.currency > :afterCurrency OR (x.currency = :afterCurrency AND (x.effective > :afterDay"
                    + " OR (x.effective = :afterDay AND x.version > :afterVersion))))) r"
                    + " WHERE (:superseded OR r.newest)";

    private static final String IN_ORDER = " ORDER BY r.currency, r.effective, r.version";

    /** What no two rates have alike, in the order in which those of one currency are read. */
    private static final String IN_ITSELF = "r.effective, r.version, r.id";

    private static final Map<String, String> ORDERS = Map.of(
            "currency", "r.currency",
            "day", "r.effective",
            "units", "r.units_per_usd",
            "source", "LOWER(r.source)",
            "loaded", "r.loaded_at");

    private static final String LACKS =
            " FROM entry e WHERE e.rate IS NULL AND e.currency <> 'USD' AND (e.reverses IS NULL) IS TRUE"
                    + " AND NOT EXISTS (SELECT 1 FROM entry r WHERE r.reverses = e.id)";

    private static final String MISSING =
            "SELECT e.currency, e.transaction_date, COUNT(*) AS entries, SUM(e.amount) AS amount, STRING_AGG(DISTINCT e.office, ','"
                    + " ORDER BY e.office) AS offices" + LACKS + " AND (:office = '' OR e.office = :office)"
                    + " AND (e.currency > :afterCurrency OR (e.currency = :afterCurrency AND e.transaction_date > :afterDay))"
                    + " GROUP BY e.currency, e.transaction_date";

    private static final String COUNTED = "SELECT COUNT(*) FROM (SELECT DISTINCT e.currency, e.transaction_date" + LACKS
            + " AND e.office IN (<offices>)) lacked";

    private static final String LACKED = "e.currency, e.transaction_date";

    private static final Map<String, String> LACKING_ORDERS = Map.of(
            "currency", "e.currency",
            "day", "e.transaction_date",
            "entries", "COUNT(*)",
            "amount", "SUM(e.amount)");

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Jdbi jdbi;

    protected Rates() {}

    @Inject
    public Rates(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Where a list of rates goes on: after the rate of that currency, day and version. */
    public record Place(String currency, LocalDate day, int version) {

        public static final Place START = new Place("", FIRST, 0);
    }

    /** By currency, day and version. */
    public List<BookedRate> page(Scope scope, RateFilter filter, Place after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> asked(handle, ALL + IN_ORDER + " LIMIT :limit", filter, after)
                .bind("limit", limit)
                .map(BOOKED)
                .list());
    }

    /** @param slice by {@code currency}, {@code day}, {@code units}, {@code source} or {@code loaded} */
    public List<BookedRate> slice(Scope scope, RateFilter filter, Slice slice) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> asked(handle, ALL + slice.ordered(ORDERS, IN_ITSELF), filter, Place.START)
                .map(BOOKED)
                .list());
    }

    /** Hands over all that are asked for, in the order of {@link #page}. */
    public void each(Scope scope, RateFilter filter, Consumer<BookedRate> taker) {
        scope.mustBeStaff();
        jdbi.useHandle(handle ->
                asked(handle, ALL + IN_ORDER, filter, Place.START).map(BOOKED).forEach(taker));
    }

    /** The finding of missing rates, by currency and day: what needs a rate that the book does not have. */
    public List<MissingRate> missing(Scope scope, Optional<String> office, Place after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(
                handle -> missing(handle, " ORDER BY e.currency, e.transaction_date LIMIT :limit", office, after)
                        .bind("limit", limit)
                        .map(LACKING)
                        .list());
    }

    /**
     * The same in the order of a table's reader.
     *
     * @param slice by {@code currency}, {@code day}, {@code entries} or {@code amount} (whatever its currency)
     */
    public List<MissingRate> missing(Scope scope, Optional<String> office, Slice slice) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> missing(handle, slice.ordered(LACKING_ORDERS, LACKED), office, Place.START)
                .map(LACKING)
                .list());
    }

    /** How many there are of some offices: days of a currency, each once, whichever of them lacks its rate. */
    public long countMissing(Scope scope, Set<String> offices) {
        scope.mustBeStaff();
        return offices.isEmpty()
                ? 0
                : jdbi.withHandle(handle -> handle.createQuery(COUNTED)
                        .bindList("offices", List.copyOf(offices))
                        .mapTo(Long.class)
                        .one());
    }

    private static Query missing(Handle handle, String ordered, Optional<String> office, Place after) {
        return handle.createQuery(MISSING + ordered)
                .bind("office", office.orElse(""))
                .bind("afterCurrency", after.currency())
                .bind("afterDay", after.day());
    }

    private static Query asked(Handle handle, String sql, RateFilter filter, Place after) {
        return handle.createQuery(sql)
                .bind("currency", filter.currency().orElse(""))
                .bind("from", filter.from().orElse(FIRST))
                .bind("to", filter.to().orElse(LAST))
                .bind("superseded", filter.superseded())
                .bind("afterCurrency", after.currency())
                .bind("afterDay", after.day())
                .bind("afterVersion", after.version());
    }
}
