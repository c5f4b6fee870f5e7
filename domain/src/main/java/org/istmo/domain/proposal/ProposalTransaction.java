package org.istmo.domain.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityTransaction;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.field.Sent;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IntakeTransaction.Latches;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one transaction of a decision, apart from {@link ProposalDesk} so that it can be done again under more latches. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ProposalTransaction {

    private Jdbi jdbi;
    private Clock clock;
    private Activities activities;
    private ActivityTransaction changes;
    private Trail trail;

    protected ProposalTransaction() {}

    @Inject
    public ProposalTransaction(
            DataSource dataSource, Clock clock, Activities activities, ActivityTransaction changes, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.activities = activities;
        this.changes = changes;
        this.trail = trail;
    }

    /** As {@link ProposalDesk#decide}. */
    @Transactional
    public ArticleProposal decide(
            Reader by,
            String treaty,
            long activity,
            String article,
            long from,
            Sent sent,
            Written written,
            Latches latches) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            ArticleProposal proposal = Proposals.one(handle, Scope.of(by), treaty, activity, article);
            ProposalDecision decision = decision(by, proposal, from, sent);
            add(handle, by, proposal, decision);
            if (decision.percentage() != null) {
                support(by, proposal, new DraftArticle(treaty, article, decision.percentage()), written, latches);
            }
            trail.record(AuditEvent.done(
                    by, "article-proposal.decide", "activity:" + activity, told(treaty, proposal, decision)));
            return Proposals.one(handle, Scope.of(by), treaty, activity, article);
        });
    }

    /** As {@link ProposalDesk#reverse}. */
    @Transactional
    public ArticleProposal reverse(
            Reader by,
            String treaty,
            long activity,
            String article,
            long from,
            Sent sent,
            Written written,
            Latches latches) {
        by.mustBe(Role.TREATY);
        return jdbi.withHandle(handle -> {
            ArticleProposal proposal = Proposals.one(handle, Scope.of(by), treaty, activity, article);
            ProposalDecision decision = proposal.decision();
            if (decision == null) {
                throw new Conflict("not-decided", "The proposal is open: there is nothing to take back.");
            }
            if (proposal.version() != from) {
                throw new Stale(from, proposal.version());
            }
            String reason = SentDecision.reason(sent);
            new DecisionRows(handle).takeBack(activity, treaty, article, reason, by.account(), now());
            boolean letGo = decision.percentage() != null && letGo(by, proposal, written, latches);
            Map<String, String> told = told(treaty, proposal, decision);
            told.put("reversal", reason);
            trail.record(AuditEvent.done(by, "article-proposal.reverse", "activity:" + activity, told));
            return Proposals.found(handle, Scope.of(by), treaty, activity, article)
                    .orElseGet(() -> letGo
                            ? proposal.open(from + 1, proposal.left().add(decision.percentage()))
                            : proposal.open(from, proposal.left()));
        });
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private ProposalDecision decision(Reader by, ArticleProposal proposal, long from, Sent sent) {
        if (proposal.decision() != null) {
            throw decided();
        }
        if (proposal.version() != from) {
            throw new Stale(from, proposal.version());
        }
        return SentDecision.read(sent, proposal.left(), by.name(), now());
    }

    private static void add(Handle handle, Reader by, ArticleProposal proposal, ProposalDecision decision) {
        boolean added = new DecisionRows(handle)
                .add(
                        proposal.activity(),
                        proposal.article().treaty(),
                        proposal.article().article(),
                        decision,
                        by.account());
        if (!added) {
            throw decided();
        }
    }

    private static Conflict decided() {
        return new Conflict("already-decided", "The proposal is decided; the activity itself can still be changed.");
    }

    /** Changes the activity's articles and nothing else of it, the way that an officer's change goes. */
    private void support(Reader by, ArticleProposal proposal, DraftArticle article, Written written, Latches latches) {
        Activity stored = activities.withId(Scope.of(by), proposal.activity());
        change(by, proposal, stored, SupportedDraft.of(stored.said(), article, written), written, latches);
    }

    /** Takes the article from the activity, unless an officer did already: whether it did. */
    private boolean letGo(Reader by, ArticleProposal proposal, Written written, Latches latches) {
        String treaty = proposal.article().treaty();
        String article = proposal.article().article();
        Activity stored = activities.withId(Scope.of(by), proposal.activity());
        boolean supports =
                Objects.requireNonNullElse(stored.said().details().articles(), List.<DraftArticle>of()).stream()
                        .anyMatch(one ->
                                one.treaty().equals(treaty) && one.article().equals(article));
        if (supports) {
            change(
                    by,
                    proposal,
                    stored,
                    SupportedDraft.without(stored.said(), treaty, article, written),
                    written,
                    latches);
        }
        return supports;
    }

    private void change(
            Reader by,
            ArticleProposal proposal,
            Activity stored,
            DraftActivity draft,
            Written written,
            Latches latches) {
        Delivery delivery = new Delivery(
                by,
                stored.office(),
                Delivery.JSON,
                written.sha256(),
                written.text().getBytes(StandardCharsets.UTF_8).length);
        changes.change(delivery, stored.id(), proposal.version(), new Incoming.Sound(draft, List.of()), latches);
    }

    private static Map<String, String> told(String treaty, ArticleProposal proposal, ProposalDecision decision) {
        Map<String, String> told = new TreeMap<>();
        told.put("article", treaty + " " + proposal.article().article());
        told.put("decision", decision.decision());
        told.put(
                "grounds",
                proposal.grounds().stream().map(ProposalTransaction::told).collect(Collectors.joining(", ")));
        if (decision.percentage() != null) {
            told.put("percentage", decision.percentage().toPlainString());
        }
        if (decision.reason() != null) {
            told.put("reason", decision.reason());
        }
        return told;
    }

    private static String told(Ground ground) {
        return ground instanceof Ground.OfTheme theme
                ? "theme " + theme.theme()
                : ground instanceof Ground.OfWords words ? "words " + words.phrase() : "";
    }
}
