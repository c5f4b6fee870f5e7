package org.istmo.domain.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the codes of an agreement are called, for whoever sees it: a donor reads no lists of reference data. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AgreementNames {

    private static final String EARMARKS =
            "SELECT COALESCE(t.name_en, p.name_en, f.name_en) AS en, COALESCE(t.name_es, p.name_es, f.name_es) AS es"
                    + " FROM agreement_earmark e JOIN agreement g ON g.id = e.agreement"
                    + " LEFT JOIN theme t ON e.kind = 'theme' AND t.code = e.code"
                    + " LEFT JOIN place p ON e.kind = 'place' AND p.code = e.code"
                    + " LEFT JOIN framework f ON e.kind = 'framework' AND f.code = e.code WHERE g.id = :id AND "
                    + Seen.CONDITION + " ORDER BY e.kind DESC, e.ordinal";

    private Jdbi jdbi;

    protected AgreementNames() {}

    @Inject
    public AgreementNames(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Each by language, {@code en} and {@code es}.
     *
     * @param earmarks the themes, then the places, then the frameworks
     */
    public record Named(Map<String, String> office, Map<String, String> status, List<Map<String, String>> earmarks) {

        public Named {
            earmarks = List.copyOf(earmarks);
        }
    }

    /** @throws Missing when there is no such agreement, or it is not the reader's */
    public Named of(Scope scope, long agreement) {
        return jdbi.withHandle(handle -> Seen.bind(
                        handle.createQuery(
                                "SELECT o.name_en AS office_en, o.name_es AS office_es, s.name_en AS en, s.name_es AS es FROM agreement g"
                                        + " JOIN office o ON o.code = g.office JOIN agreement_status s ON s.code = g.status WHERE g.id = :id AND "
                                        + Seen.CONDITION),
                        scope)
                .bind("id", agreement)
                .map((row, context) -> new Named(
                        Bilingual.words(row.getString("office_en"), row.getString("office_es")),
                        words(row),
                        earmarks(handle, scope, agreement)))
                .findOne()
                .orElseThrow(() -> new Missing("grant")));
    }

    private static List<Map<String, String>> earmarks(Handle handle, Scope scope, long agreement) {
        return Seen.bind(handle.createQuery(EARMARKS), scope)
                .bind("id", agreement)
                .map((row, context) -> words(row))
                .list();
    }

    private static Map<String, String> words(ResultSet row) throws SQLException {
        return Bilingual.words(row.getString("en"), row.getString("es"));
    }
}
