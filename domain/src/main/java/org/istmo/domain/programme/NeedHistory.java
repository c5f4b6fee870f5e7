package org.istmo.domain.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.register.RecordedStanding;
import org.istmo.domain.register.Registers;
import org.istmo.domain.register.StandingRows;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** Since when a need of a national programme was open, met or withdrawn, and who says so. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class NeedHistory {

    /** Where it is kept. */
    public static final StandingRows STANDINGS = new StandingRows("programme_need_standing");

    private Jdbi jdbi;
    private Registers registers;

    protected NeedHistory() {}

    @Inject
    public NeedHistory(DataSource dataSource, Registers registers) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.registers = registers;
    }

    /**
     * Every version, newest first; with a day, that alone by which it stands on that day, or none.
     *
     * @throws org.istmo.domain.problem.Missing when there is no such need, or it is above the reader's level
     */
    public List<RecordedStanding> of(Scope scope, long need, Optional<LocalDate> on) {
        registers.one(scope, ProgrammeNeeds.KIND, need);
        List<RecordedStanding> all = jdbi.withHandle(handle -> STANDINGS.of(handle, need));
        return on.map(day -> all.stream()
                        .filter(standing -> !standing.since().isAfter(day))
                        .limit(1)
                        .toList())
                .orElse(all);
    }
}
