package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.scope.EngagedEntries;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The agreements of both offices. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Agreements {

    private static final RowMapper<Agreement> AGREEMENT = (row, context) -> new Agreement(
            row.getLong("id"),
            row.getString("number"),
            row.getString("donor"),
            new OfficeCode(row.getString("office")),
            Bilingual.words(row.getString("title"), row.getString("title_es")),
            row.getObject("start_date", LocalDate.class),
            row.getObject("end_date", LocalDate.class),
            row.getString("currency"),
            row.getBigDecimal("amount"));

    private Jdbi jdbi;

    protected Agreements() {}

    @Inject
    public Agreements(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    public Optional<Agreement> withNumber(Scope scope, String number) {
        return jdbi.withHandle(handle -> Seen.bind(
                        handle.createQuery(
                                "SELECT g.* FROM agreement g WHERE g.number = :number AND " + Seen.CONDITION),
                        scope)
                .bind("number", number)
                .map(AGREEMENT)
                .findOne());
    }

    /** By number. */
    public List<Agreement> all(Scope scope) {
        return jdbi.withHandle(handle -> Seen.bind(
                        handle.createQuery(
                                "SELECT g.* FROM agreement g WHERE " + Seen.CONDITION + " ORDER BY g.number"),
                        scope)
                .map(AGREEMENT)
                .list());
    }

    /** The numbers of the agreements in the scope, in their order: for staff all, for a donor or a donor's verifier their own, else none. */
    public List<String> numbersIn(Scope scope) {
        if (scope.engagement().isPresent()) {
            return jdbi.withHandle(handle -> EngagedEntries.bindAgreements(
                            handle.createQuery(
                                    "SELECT p.number FROM (SELECT g.id AS agreement, g.number FROM agreement g) p WHERE 1 = 1"
                                            + EngagedEntries.parts(scope) + " ORDER BY p.number"),
                            scope)
                    .mapTo(String.class)
                    .list());
        }
        return all(scope).stream().map(Agreement::number).toList();
    }

    /** An agreement that an account is engaged for. */
    public record Numbered(long id, String number, String donor) {}

    /**
     * Those of these numbers that there are, by number, for whoever opens accounts.
     *
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an administrator, who sees no agreement otherwise
     */
    public List<Numbered> numbered(Reader by, Collection<String> numbers) {
        by.mustBe(Role.ADMIN);
        return numbers.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT g.id, g.number, g.donor FROM agreement g WHERE g.number IN (<numbers>) ORDER BY g.number")
                        .bindList("numbers", List.copyOf(numbers))
                        .map((row, context) -> new Numbered(row.getLong(1), row.getString(2), row.getString(3)))
                        .list());
    }

    public boolean knowsDonor(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM donor WHERE code = :code")
                        .bind("code", code)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** Enters agreements that are not there yet, and says which of their office's activities belong to them: before any of those came in. */
    @Transactional
    public void enter(List<AgreementTerms> wanted) {
        jdbi.useHandle(handle -> {
            Numbers numbers = new Numbers(handle);
            for (AgreementTerms terms : wanted) {
                AgreementRows.insert(handle, numbers.next(), terms);
                for (String activity : terms.activities()) {
                    handle.createUpdate(
                                    "INSERT INTO activity_agreement (office, identifier, agreement) VALUES (:office, :identifier,"
                                            + " (SELECT id FROM agreement WHERE number = :number)) ON CONFLICT DO NOTHING")
                            .bind("office", terms.office().code())
                            .bind("identifier", activity)
                            .bind("number", terms.number())
                            .execute();
                }
            }
        });
    }
}
