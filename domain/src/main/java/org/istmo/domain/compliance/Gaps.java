package org.istmo.domain.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.AskedCodes;
import org.istmo.domain.treaty.KnownUntil;
import org.jdbi.v3.core.Jdbi;

/** What is left to the offices, as far as a reader may know of it: of an assessment that is kept from the reader there is no trace. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Gaps {

    private Jdbi jdbi;
    private Clock clock;

    protected Gaps() {}

    @Inject
    public Gaps(DataSource dataSource, Clock clock) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
    }

    /**
     * As {@link GapReading#read}, of today.
     *
     * @throws Invalid when the State is not served, or there is no such treaty or office
     */
    public List<Gap> of(Reader by, GapFilter filter) {
        Disclosure disclosure = Disclosure.to(by);
        return jdbi.withHandle(handle -> {
            AskedCodes.state(handle, filter.state());
            AskedCodes.treaty(handle, filter.treaty());
            AskedCodes.office(handle, filter.office());
            return new GapReading(
                            handle,
                            disclosure,
                            Scope.of(by).levels(),
                            KnownUntil.endOf(Optional.empty(), clock),
                            LocalDate.now(clock))
                    .read(filter);
        });
    }

    /**
     * What supports the articles of some gaps in their States, of those who ask for few of many. Nothing of a gap that nothing supports.
     *
     * @param filter that the gaps were found by
     */
    public Map<Cell, GapSupport> support(Reader by, GapFilter filter, List<Gap> some) {
        Set<Cell> cells = some.stream().map(Gap::cell).collect(Collectors.toSet());
        return jdbi.withHandle(handle -> new SupportRows(handle, Scope.of(by).levels()).of(cells, filter.office()));
    }
}
