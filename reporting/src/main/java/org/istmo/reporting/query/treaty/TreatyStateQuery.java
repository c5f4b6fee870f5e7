package org.istmo.reporting.query.treaty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.ReleasedAssessments;
import org.istmo.domain.treaty.KnownUntil;
import org.istmo.domain.treaty.Participation;
import org.istmo.domain.treaty.ParticipationRows;
import org.istmo.domain.treaty.TreatyRows;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.region.MoneyLine;
import org.istmo.reporting.dataset.treaty.Compliance;
import org.istmo.reporting.dataset.treaty.SupportedMoney;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.lineage.Fact;
import org.istmo.reporting.lineage.Facts;
import org.istmo.reporting.query.DraftRequest;
import org.istmo.reporting.query.ImprintQuery;
import org.istmo.reporting.query.LedgerLineage;
import org.istmo.reporting.query.UsedRates;
import org.istmo.reporting.query.region.LedgerSums;
import org.istmo.reporting.query.region.Unsaid;
import org.jdbi.v3.core.Handle;

/**
 * Reads what was known of one State's part in all treaties at the end of a period, and what both offices did for it in the period; writes the lineage and
 * facts that the figures are made of. Assessments of confidential sources are not read, whoever orders the report.
 */
public final class TreatyStateQuery {

    private final Clock clock;

    public TreatyStateQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param handle on a connection that sees one state of the database; who opened it commits it
     * @param request its scope's key is the State's code
     * @throws org.istmo.domain.problem.Missing when the offices do not serve the State
     */
    public TreatyState read(Handle handle, DraftRequest request) {
        String state = TreatyRows.state(handle, request.scopeKey()).code();
        new LedgerLineage(MoneyLine.MEASURES, "a.place = :state", Map.of("state", state), false).write(handle, request);
        Imprint imprint = new ImprintQuery(clock).read(handle, request);
        List<Fact> facts = new ArrayList<>();
        Tally tally = new Tally(facts);
        TreatyArticles articles = new TreatyArticles(handle);
        SupportingActivities activities = SupportingActivities.ofState(handle, request, tally);
        ReleasedAssessments released = new ReleasedAssessments(handle, request.to());
        List<Assessment> assessments = released.ofState(state);
        ComplianceReading reading = new ComplianceReading(
                articles, assessments, released.since(AssessmentPart.NEEDS, assessments), activities, tally);
        Compliance compliance = reading.read();
        List<SupportShare> shares = SupportShare.of(handle, request.report());
        SupportedMoney money = new SupportReading(state, articles, SupportCells.ofState(handle, request), shares, facts)
                .money(new LedgerSums(handle, request.report()).total());
        ProgrammeNeedReading programme = new ProgrammeNeedReading(handle, request, state, tally);
        List<Participation> participation = ParticipationRows.ofState(handle, state, KnownUntil.endOf(request.to()));
        ParticipationReading parts = new ParticipationReading(articles.treaties());
        TreatyState report = new TreatyState(
                imprint,
                state,
                BothLanguages.of(TreatyRows.state(handle, state).name()),
                participation.stream().flatMap(parts::lines).toList(),
                participation.stream()
                        .flatMap(one -> parts.reservation(one).stream())
                        .toList(),
                compliance,
                programme.lines(),
                programme.byStatus(),
                programme.inAll(),
                new ActivityMoney(shares, request.audience().sensitivity(), facts).lines(activities.shown()),
                activities.inAll(),
                money,
                new GapReading(
                                request.to(),
                                state,
                                compliance,
                                reading.unanswered(),
                                money,
                                activities,
                                articles,
                                tally)
                        .read(),
                UsedRates.of(handle, request.report()),
                Unsaid.leftOut(handle, request.report(), request.audience()),
                activities.withheld(),
                programme.withheld());
        new Facts(handle, request.report()).write(facts);
        return report;
    }
}
