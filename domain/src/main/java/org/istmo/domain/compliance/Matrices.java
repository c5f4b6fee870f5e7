package org.istmo.domain.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.domain.treaty.ServedState;
import org.istmo.domain.treaty.TreatyRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lays what was reported of a treaty beside what the offices do for it. In no order of merit: States stand as they were asked for. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Matrices {

    private Jdbi jdbi;
    private Clock clock;

    protected Matrices() {}

    @Inject
    public Matrices(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /**
     * @param asked codes of States, each once; all that are served when empty
     * @throws Missing when there is no such treaty
     * @throws Invalid when a State is not served or named twice
     */
    public TreatyMatrix of(Reader by, String treaty, List<String> asked) {
        return jdbi.withHandle(handle -> within(handle, by, treaty, asked, clock));
    }

    /**
     * The same out of a state of the database that is being read.
     *
     * @throws Missing when there is no such treaty
     * @throws Invalid when a State is not served or named twice
     */
    public static TreatyMatrix within(Handle handle, Reader by, String treaty, List<String> asked, Clock clock) {
        List<String> sources = Disclosure.to(by).sources();
        String code = TreatyRows.one(handle, treaty).code();
        List<String> states = states(handle, asked);
        List<Article> articles = TreatyRows.articles(handle, code);
        SupportedArticles supported =
                new SupportedArticles(handle, code, states, Scope.of(by).levels());
        Set<Cell> gaps = gaps(handle, by, code, clock);
        AssessmentRows rows = new AssessmentRows(handle);
        OffsetDateTime until = KnownUntil.endOf(Optional.empty(), clock);
        Map<Long, Cell> of = rows.cells(Optional.of(code), Optional.empty());
        of.values().removeIf(cell -> !states.contains(cell.state()));
        Map<Cell, Assessment> reported = rows.latest(of, sources, until).stream()
                .collect(Collectors.toMap(Assessment::cell, Function.identity()));
        List<MatrixCell> cells = new ArrayList<>();
        for (String state : states) {
            for (Article article : articles) {
                String number = article.article();
                Cell cell = new Cell(code, number, state);
                cells.add(new MatrixCell(
                        state,
                        article,
                        reported.get(cell),
                        supported.activities(state, number),
                        supported.money(state, number, SupportedArticles.EXPENDITURE),
                        supported.money(state, number, SupportedArticles.DISBURSEMENT),
                        gaps.contains(cell)));
            }
        }
        return new TreatyMatrix(code, states, articles, cells, rows.withheld(of, sources, until));
    }

    /** The cells with a need that nothing answers: by the one rule for that, so that a matrix and the list of gaps agree. */
    private static Set<Cell> gaps(Handle handle, Reader by, String treaty, Clock clock) {
        return new GapReading(
                        handle,
                        Disclosure.to(by),
                        Scope.of(by).levels(),
                        KnownUntil.endOf(Optional.empty(), clock),
                        LocalDate.now(clock))
                        .read(new GapFilter(
                                Optional.empty(),
                                Optional.of(treaty),
                                Optional.of(GapKind.NEED_WITHOUT_ACTIVITY),
                                Optional.empty()))
                        .stream()
                        .map(Gap::cell)
                        .collect(Collectors.toSet());
    }

    private static List<String> states(Handle handle, List<String> asked) {
        List<String> served =
                TreatyRows.states(handle).stream().map(ServedState::code).toList();
        for (String state : asked) {
            if (!served.contains(state)) {
                throw new Invalid("?states", "not-served", "The offices do not serve '" + state + "'.");
            }
        }
        if (asked.stream().distinct().count() < asked.size()) {
            throw new Invalid("?states", "twice", "Each State stands here once.");
        }
        return asked.isEmpty() ? served : asked;
    }
}
