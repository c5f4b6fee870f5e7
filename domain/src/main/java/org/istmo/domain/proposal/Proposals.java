package org.istmo.domain.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.AskedCodes;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the rules propose of the activities that a reader may read. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Proposals {

    private Jdbi jdbi;

    protected Proposals() {}

    @Inject
    public Proposals(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /** Where a page ends: an activity, and the place of an article in its treaty. */
    public record Position(long activity, long ordinal) {

        public static final Position START = new Position(0, 0);
    }

    /**
     * By the activity's number, then in the treaty's order.
     *
     * @throws Missing when there is no such treaty
     * @throws Invalid when there is no such office or article, or the State is not served
     */
    public List<ArticleProposal> page(Scope scope, String treaty, ProposalFilter filter, Position after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            String code = TreatyRows.one(handle, treaty).code();
            AskedCodes.office(handle, filter.office());
            AskedCodes.state(handle, filter.state());
            AskedCodes.article(handle, code, filter.article());
            return new ProposalReading(handle, code, scope.levels())
                    .page(filter, after.activity(), after.ordinal(), limit);
        });
    }

    /**
     * Where a page over all treaties ends.
     *
     * @param treaty empty at the beginning
     */
    public record Place(String treaty, Position position) {

        public static final Place START = new Place("", Position.START);
    }

    /**
     * Treaty by treaty in their order, each as {@link #page} has it; of a treaty that has no article of the number that is asked for, none.
     *
     * @throws Invalid when there is no such office, no treaty has such an article, or the State is not served
     */
    public List<ArticleProposal> across(Scope scope, ProposalFilter filter, Place after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            AskedCodes.office(handle, filter.office());
            AskedCodes.state(handle, filter.state());
            List<ArticleProposal> found = new ArrayList<>();
            for (String treaty : having(handle, filter.article(), after.treaty())) {
                Position from = treaty.equals(after.treaty()) ? after.position() : Position.START;
                found.addAll(new ProposalReading(handle, treaty, scope.levels())
                        .page(filter, from.activity(), from.ordinal(), limit - found.size()));
                if (found.size() == limit) {
                    break;
                }
            }
            return List.copyOf(found);
        });
    }

    /** The codes of the treaties, or of those that have an article of that number: all of them, or from one on. */
    private static List<String> having(Handle handle, Optional<String> article, String from) {
        List<String> having = TreatyRows.all(handle).stream()
                .map(Treaty::code)
                .filter(treaty -> article.isEmpty()
                        || TreatyRows.article(handle, treaty, article.get()).isPresent())
                .toList();
        if (having.isEmpty()) {
            throw new Invalid("?article", "unknown-code", "No treaty has an article '" + article.orElse("") + "'.");
        }
        return having.subList(Math.max(having.indexOf(from), 0), having.size());
    }

    /**
     * One proposal, open or decided.
     *
     * @throws Missing when there is no such treaty or activity, or the article is neither proposed for it nor decided on
     */
    public ArticleProposal one(Scope scope, String treaty, long activity, String article) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> one(handle, scope, treaty, activity, article));
    }

    static ArticleProposal one(Handle handle, Scope scope, String treaty, long activity, String article) {
        return found(handle, scope, treaty, activity, article).orElseThrow(() -> new Missing("proposal"));
    }

    /** The same; empty where the article is neither proposed nor decided on. */
    static Optional<ArticleProposal> found(Handle handle, Scope scope, String treaty, long activity, String article) {
        ProposalReading reading =
                new ProposalReading(handle, TreatyRows.one(handle, treaty).code(), scope.levels());
        return Stream.of(ProposalFilter.OPEN, ProposalDecision.CONFIRMED, ProposalDecision.DECLINED)
                .flatMap(status -> reading
                        .page(
                                new ProposalFilter(
                                        status,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(article),
                                        Optional.of(activity)),
                                0,
                                0,
                                1)
                        .stream())
                .findFirst();
    }
}
