package org.istmo.web.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.overlap.Decided;
import org.istmo.domain.overlap.OverlapDecisions;
import org.istmo.domain.overlap.Verdict;
import org.istmo.domain.problem.Invalid;
import org.istmo.web.form.JsonForm;

/** Takes decisions on pairs, and takes them back: by the API and on pages alike. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OverlapDesk {

    private static final int LONGEST_REASON = 4_000;

    private OverlapDecisions decisions;

    protected OverlapDesk() {}

    @Inject
    public OverlapDesk(OverlapDecisions decisions) {
        this.decisions = decisions;
    }

    /** @throws Invalid naming every field that cannot be taken */
    void decide(Reader by, long id, JsonForm form) {
        by.mustBe(Role.OFFICER, Role.HEAD);
        form.knowsOnly(Set.of("decision", "keep", "reason"));
        String word = form.needed("decision", 200);
        if (!word.isEmpty() && !Verdict.words().contains(word)) {
            form.wrong("decision", "unknown-code", "It is one of different, same-activity, same-money.");
        }
        Optional<Verdict> verdict = Verdict.of(word);
        Optional<String> keep = keep(form, verdict);
        String reason = reason(form);
        form.mustBeSound();
        decisions.decide(by, id, verdict.orElseThrow(), keep, reason);
    }

    /** @throws Invalid as {@link #decide} */
    void reverse(Reader by, long id, JsonForm form) {
        by.mustBe(Role.OFFICER, Role.HEAD);
        form.knowsOnly(Set.of("reason"));
        String reason = reason(form);
        form.mustBeSound();
        decisions.reverse(by, id, reason);
    }

    private static Optional<String> keep(JsonForm form, Optional<Verdict> verdict) {
        Optional<String> keep = form.oneOf("keep", Set.of(Decided.LEFT, Decided.RIGHT));
        if (verdict.filter(Verdict::joins).isPresent() && keep.isEmpty() && !form.says("keep")) {
            form.wrong("keep", "missing", "Say which one is kept: left or right.");
        } else if (verdict.filter(Verdict::joins).isPresent() && keep.isEmpty()) {
            form.wrong("keep", "unknown-code", "It is one of left, right.");
        } else if (verdict.filter(decision -> !decision.joins()).isPresent() && keep.isPresent()) {
            form.wrong("keep", "not-here", "What is different is kept, both of it.");
        }
        return keep;
    }

    private static String reason(JsonForm form) {
        Optional<String> reason = form.lines("reason", LONGEST_REASON);
        if (reason.isEmpty() && !form.says("reason")) {
            form.wrong("reason", "missing", "Say why.");
        } else if (reason.isEmpty()) {
            form.wrong("reason", "no-text", "Say why, in words of at most " + LONGEST_REASON + " characters.");
        }
        return reason.orElse("");
    }
}
