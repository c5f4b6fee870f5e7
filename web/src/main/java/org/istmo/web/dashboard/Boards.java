package org.istmo.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.aggregate.Dimension;

/** What each dashboard shows, to page and file alike. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class Boards {

    private MoneyBoards money;
    private WorkBoards work;
    private DonorBoards donors;

    protected Boards() {}

    @Inject
    public Boards(MoneyBoards money, WorkBoards work, DonorBoards donors) {
        this.money = money;
        this.work = work;
        this.donors = donors;
    }

    /**
     * @throws Missing when there is no such dashboard for the reader
     * @throws Invalid when the filter asks for what there is not
     */
    Plot plot(Reader reader, Board board, BoardFilter filter) {
        Scope scope = Scope.of(reader);
        if (!board.isFor(scope)) {
            throw Missing.notTheirs("page");
        }
        return switch (board) {
            case MONTHS -> money.overTime(scope, filter);
            case THEMES -> money.by(scope, Dimension.THEME, filter);
            case DONORS -> money.by(scope, Dimension.DONOR, filter);
            case COUNTRIES -> money.by(scope, Dimension.COUNTRY, filter);
            case PEOPLE -> money.people(scope, filter);
            case REPORTS -> scope.staff() ? work.reports(scope, filter) : donors.reports(scope, filter);
            case STATEMENTS -> donors.statements(scope, filter);
            case OVERLAPS -> work.overlaps(scope, filter);
            case TREATIES -> work.treaties(reader, filter);
        };
    }
}
