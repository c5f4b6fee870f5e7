package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.money.Decimals;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** What the ledger holds for an agreement. For staff: a donor sees the figures of issued reports. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AgreementMoney {

    private Jdbi jdbi;

    protected AgreementMoney() {}

    @Inject
    public AgreementMoney(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** One for each currency, in the order of their codes; two currencies are never added. Empty for whoever is no staff. */
    public List<Standing> of(Scope scope, long agreement) {
        if (!scope.staff()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT currency, SUM(CASE WHEN type = '1' THEN amount ELSE 0 END) AS received,"
                                + " SUM(CASE WHEN type IN ('3', '4') THEN amount ELSE 0 END) AS spent,"
                                + " SUM(CASE WHEN type = '2' THEN amount ELSE 0 END) AS committed FROM cell"
                                + " WHERE agreement = :agreement AND left_out NOT IN ('parent', 'external') GROUP BY currency ORDER BY currency")
                .bind("agreement", agreement)
                .map((row, context) -> new Standing(
                        row.getString("currency"),
                        Decimals.plain(row.getBigDecimal("received")),
                        Decimals.plain(row.getBigDecimal("spent")),
                        Decimals.plain(row.getBigDecimal("committed"))))
                .list());
    }
}
