package org.istmo.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ArticleSupport;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Builds the pre-aggregated tables anew from the ledger, and what is kept of supported articles from the activities, and proves that they equal these. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CellBook {

    private static final String SUMS = "amount, usd, without_rate, parts";

    /** What a figure reads lies in few pages. */
    private static final String TOGETHER = "type, currency, posting_month";

    private Jdbi jdbi;
    private Trail trail;

    protected CellBook() {}

    @Inject
    public CellBook(DataSource dataSource, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
    }

    /**
     * Empties the tables and fills them, while nothing is posted.
     *
     * @return how many cells there are
     */
    @Transactional
    public long rebuild(Reader by) {
        by.mustBe(Role.ADMIN, Role.FINANCE);
        return jdbi.withHandle(handle -> {
            Latch.holdOffices(
                    handle,
                    handle.createQuery("SELECT code FROM office")
                            .mapTo(String.class)
                            .list());
            long cells = 0;
            for (CellTable table : CellTables.ALL) {
                handle.execute("DELETE FROM " + table.name());
                String columns = keys(table) + ", " + SUMS;
                cells += handle.execute("INSERT INTO " + table.name() + " (" + columns + ") SELECT " + columns
                        + " FROM (" + table.fromTheLedger() + ") l ORDER BY " + TOGETHER);
            }
            cells += ArticleSupport.rebuild(handle);
            trail.record(AuditEvent.done(by, "cells.rebuild", "ledger:cells", Map.of("cells", Long.toString(cells))));
            return cells;
        });
    }

    /** Holds every cell against the rows of the ledger, or the activities, that it is a sum of. To who is not of the staff it says how many differ, and not which. */
    public CellProof prove(Reader by) {
        by.mustBe(Role.FINANCE, Role.AUDITOR, Role.ADMIN);
        boolean staff = by.isAnyOf(Role.FINANCE, Role.AUDITOR);
        return jdbi.withHandle(handle -> {
            long cells = 0;
            List<CellProof.Difference> differences = new ArrayList<>();
            for (CellTable table : CellTables.ALL) {
                cells += handle.createQuery("SELECT count(*) FROM " + table.name())
                        .mapTo(Long.class)
                        .one();
                differences.addAll(differences(handle, table));
            }
            cells += ArticleSupport.rows(handle);
            ArticleSupport.differences(handle).stream()
                    .map(CellBook::difference)
                    .forEach(differences::add);
            return new CellProof(cells, differences.size(), staff ? differences : List.of());
        });
    }

    private static List<CellProof.Difference> differences(Handle handle, CellTable table) {
        String keys = keys(table);
        String sql = "SELECT " + keys
                + ", sum(amount) AS amount, sum(usd) AS usd, sum(without_rate) AS without_rate, sum(parts) AS parts"
                + " FROM (SELECT " + keys + ", " + SUMS + " FROM " + table.name() + " UNION ALL SELECT " + keys
                + ", -amount, -usd, -without_rate, -parts FROM (" + table.fromTheLedger() + ") l) d GROUP BY " + keys
                + " HAVING sum(amount) <> 0 OR sum(usd) <> 0 OR sum(without_rate) <> 0 OR sum(parts) <> 0 ORDER BY "
                + keys;
        return handle.createQuery(sql)
                .map((row, context) -> {
                    Map<String, String> of = new LinkedHashMap<>();
                    for (String key : table.keys()) {
                        of.put(key, row.getString(key));
                    }
                    return new CellProof.Difference(
                            table.name(),
                            of,
                            row.getBigDecimal("amount"),
                            row.getBigDecimal("usd"),
                            row.getLong("without_rate"),
                            row.getLong("parts"));
                })
                .list();
    }

    private static CellProof.Difference difference(ArticleSupport.Difference one) {
        return new CellProof.Difference(
                "article_support", one.keys(), BigDecimal.ZERO, BigDecimal.ZERO, 0, one.activities());
    }

    private static String keys(CellTable table) {
        return String.join(", ", table.keys());
    }
}
