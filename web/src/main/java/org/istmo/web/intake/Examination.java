package org.istmo.web.intake;

import java.util.Optional;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.validation.ActivityRules;
import org.istmo.domain.validation.Findings;
import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.SeenIdentifiers;

/** One activity held against the schema, the form of a draft and the rules, so that all its faults come to light at once. */
final class Examination {

    private final ReadElement read;
    private final Findings findings;

    Examination(ReadElement read) {
        this.read = read;
        this.findings = new Findings(read.whereabouts());
    }

    Incoming outcome(SeenIdentifiers seen) {
        Element activity = read.element();
        String identifier = ActivityReader.identifier(activity);
        String source = read.source();
        for (Violation violation : read.violations()) {
            SchemaSentence said = SchemaSentence.of(violation.message());
            Position where = read.whereabouts().of(violation.element(), violation.attributePath());
            findings.error(where, said.code(), said.detail());
        }
        seen.meet(identifier, activity.line(), findings);
        Optional<DraftActivity> draft = new ActivityReader(activity, findings).read(source);
        draft.ifPresent(readable -> ActivityRules.judge(readable, findings));
        if (!findings.unsound() && draft.isPresent()) {
            return new Incoming.Sound(draft.get(), findings.notes());
        }
        if (!findings.unsound()) {
            findings.error("", "unreadable", "It lacks what an activity cannot do without.");
        }
        return new Incoming.Unsound(activity.line(), identifier, findings.errors(), source);
    }
}
