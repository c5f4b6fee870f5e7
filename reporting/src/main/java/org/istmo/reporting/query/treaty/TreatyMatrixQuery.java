package org.istmo.reporting.query.treaty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.ParticipationRows;
import org.istmo.domain.treaty.Treaty;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.MatrixCell;
import org.istmo.reporting.dataset.treaty.StateLine;
import org.istmo.reporting.dataset.treaty.StateName;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.dataset.treaty.TreatyMatrix.StatePart;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.UsedRates;
import org.istmo.reporting.query.region.Unsaid;
import org.jdbi.v3.core.Handle;

/**
 * Reads what was known at the end of a period of every State served against one treaty, and what both offices did for it in the period. Money is read from
 * the cells; the rows behind it go into the lineage and facts. Assessments of confidential sources are not read.
 */
public final class TreatyMatrixQuery {

    private static final String SUPPORTS =
            "EXISTS (SELECT 1 FROM support s WHERE s.entry = a.entry AND s.part = a.part AND s.scheme = 'treaty' AND s.code = :treaty)"
                    + " AND EXISTS (SELECT 1 FROM place p WHERE p.code = a.place AND p.served = TRUE AND p.retired_on IS NULL)";

    private final Clock clock;

    public TreatyMatrixQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param handle on a connection that sees one state of the database; who opened it commits it
     * @param request its scope's key is the treaty's code
     * @throws org.istmo.domain.problem.Missing when there is no such treaty
     */
    public TreatyMatrix read(Handle handle, DraftRequest request) {
        Treaty treaty = TreatyRows.one(handle, request.scopeKey());
        new LedgerLineage(MoneyLine.MEASURES, SUPPORTS, Map.of("treaty", treaty.code()), false).write(handle, request);
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        List<Fact> facts = new ArrayList<>();
        shares(handle, request, treaty, facts);
        Tally tally = new Tally(facts);
        SupportingActivities activities = SupportingActivities.ofTreaty(handle, request, tally);
        MatrixReading reading = new MatrixReading(
                treaty,
                new TreatyArticles(handle, List.of(treaty)),
                new ReleasedAssessments(handle, request.to()).ofTreaty(treaty.code()),
                activities,
                SupportCells.ofTreaty(handle, request),
                tally,
                new AmountSums(facts));
        List<StateName> states = TreatyRows.states(handle).stream()
                .map(state -> new StateName(state.code(), BothLanguages.of(state.name())))
                .toList();
        Map<StateName, List<MatrixCell>> cells = new LinkedHashMap<>();
        states.forEach(state -> cells.put(state, reading.cells(state)));
        List<StateLine> lines = new ArrayList<>();
        cells.forEach((state, its) -> lines.add(reading.line(state, its)));
        TreatyMatrix matrix = new TreatyMatrix(
                imprint,
                treaty.code(),
                BothLanguages.of(treaty.title()),
                states,
                participation(handle, request, treaty, states),
                lines,
                reading.articles(states),
                cells.values().stream().flatMap(List::stream).toList(),
                reading.reported(states),
                reading.needs(states),
                activities.inAll(),
                reading.money(lines),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()),
                activities.withheld());
        new Facts(handle, request.report()).write(facts);
        return matrix;
    }

    private static void shares(Handle handle, DraftRequest request, Treaty treaty, List<Fact> facts) {
        SupportShare.of(handle, request.report()).stream()
                .filter(share -> share.treaty().equals(treaty.code()))
                .forEach(share -> facts.add(share.fact(MatrixReading.key("support", share.place(), share.article())
                        + "." + share.measure().key())));
    }

    /** By instrument. */
    private static List<StatePart> participation(
            Handle handle, DraftRequest request, Treaty treaty, List<StateName> states) {
        List<Participation> known = ParticipationRows.ofTreaty(handle, treaty, KnownUntil.endOf(request.to()));
        ParticipationReading parts = new ParticipationReading(List.of(treaty));
        return treaty.instruments().stream()
                .flatMap(instrument -> states.stream()
                        .flatMap(state -> known.stream()
                                .filter(one -> one.state().equals(state.code()))
                                .flatMap(parts::lines)
                                .filter(line -> line.instrument().equals(instrument.code()))
                                .map(line -> new StatePart(state, line))))
                .toList();
    }
}
