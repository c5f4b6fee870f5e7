package org.istmo.domain.treaty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** Reads treaties, their articles and the States served; the administrator keeps them as reference data. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Treaties {

    private Jdbi jdbi;

    protected Treaties() {}

    @Inject
    public Treaties(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** In the order of the reference data. */
    public List<Treaty> all(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(TreatyRows::all);
    }

    /** @throws Missing when there is none of that code */
    public Treaty one(Scope scope, String code) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> TreatyRows.one(handle, code));
    }

    /**
     * In the treaty's order.
     *
     * @throws Missing when there is no such treaty
     */
    public List<Article> articles(Scope scope, String treaty) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle ->
                TreatyRows.articles(handle, TreatyRows.one(handle, treaty).code()));
    }

    /** @throws Missing when there is no such treaty, or it has no such article */
    public Article article(Scope scope, String treaty, String article) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> TreatyRows.article(
                        handle, TreatyRows.one(handle, treaty).code(), article)
                .orElseThrow(() -> new Missing("article of " + treaty, article)));
    }

    /** In the order of their codes. */
    public List<ServedState> states(Scope scope) {
        scope.mustBeStaff();
        return jdbi.withHandle(TreatyRows::states);
    }
}
