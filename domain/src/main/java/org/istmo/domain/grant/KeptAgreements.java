package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Agreements whole, as far as their reader may see them: staff every one, a donor the contract of their own. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class KeptAgreements {

    private static final Map<String, String> ORDERS = Map.of(
            "entered", "g.id",
            "number", "g.number",
            "donor", "g.donor",
            "office", "g.office",
            "end", "g.end_date",
            "amount", "g.amount");

    private Jdbi jdbi;

    protected KeptAgreements() {}

    @Inject
    public KeptAgreements(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * By the numbers of their rows, those after that one.
     *
     * @throws Forbidden when the reader is neither staff nor a donor
     */
    public List<KeptAgreement> page(Scope scope, GrantFilter filter, long after, int limit) {
        Seen.mustRead(scope);
        return jdbi
                .withHandle(handle -> AgreementRows.read(
                        handle,
                        Seen.bind(
                                        handle.createQuery("SELECT g.* FROM agreement g WHERE g.id > :after AND "
                                                + Seen.CONDITION + condition(filter) + " ORDER BY g.id LIMIT :limit"),
                                        scope)
                                .bind("after", after)
                                .bind("limit", limit)
                                .bind("byNumber", filter.number().orElse(""))
                                .bind("byDonor", filter.donor().orElse(""))
                                .bind("byOffice", filter.office().orElse(""))))
                .stream()
                .map(kept -> DonorsCopy.of(kept, scope))
                .toList();
    }

    /**
     * A slice of them.
     *
     * @param slice by {@code entered}, {@code number}, {@code donor}, {@code office}, {@code end} as signed or {@code amount} as signed
     * @throws Forbidden when the reader is neither staff nor a donor
     */
    public List<KeptAgreement> slice(Scope scope, GrantFilter filter, Slice slice) {
        Seen.mustRead(scope);
        return jdbi
                .withHandle(handle -> AgreementRows.read(
                        handle,
                        Seen.bind(
                                        handle.createQuery("SELECT g.* FROM agreement g WHERE " + Seen.CONDITION
                                                + condition(filter) + slice.ordered(ORDERS, "g.id")),
                                        scope)
                                .bind("byNumber", filter.number().orElse(""))
                                .bind("byDonor", filter.donor().orElse(""))
                                .bind("byOffice", filter.office().orElse(""))))
                .stream()
                .map(kept -> DonorsCopy.of(kept, scope))
                .toList();
    }

    /** @throws Missing when there is none, or it is not the reader's */
    public KeptAgreement withId(Scope scope, long id) {
        Seen.mustRead(scope);
        return jdbi.withHandle(handle -> seen(handle, scope, id)).stream()
                .map(kept -> DonorsCopy.of(kept, scope))
                .findFirst()
                .orElseThrow(() -> new Missing("grant"));
    }

    private static List<KeptAgreement> seen(Handle handle, Scope scope, long id) {
        return AgreementRows.read(
                handle,
                Seen.bind(
                                handle.createQuery(
                                        "SELECT g.* FROM agreement g WHERE g.id = :id AND " + Seen.CONDITION),
                                scope)
                        .bind("id", id));
    }

    private static String condition(GrantFilter filter) {
        return (filter.number().isPresent() ? " AND g.number = :byNumber" : "")
                + (filter.donor().isPresent() ? " AND g.donor = :byDonor" : "")
                + (filter.office().isPresent() ? " AND g.office = :byOffice" : "");
    }
}
