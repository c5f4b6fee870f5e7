package org.istmo.web.register;

import java.util.List;
import org.istmo.domain.consultation.Consultations;
import org.istmo.domain.diligence.DueDiligence;
import org.istmo.domain.evaluation.Evaluations;
import org.istmo.domain.narrative.Narratives;
import org.istmo.domain.practice.GoodPractices;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.programme.ProgrammeNeeds;
import org.istmo.domain.publication.Publications;
import org.istmo.domain.register.RecordKind;
import org.istmo.domain.roster.Deployments;
import org.istmo.domain.roster.Experts;

/** The registers that there are. */
public final class Kinds {

    /** Their names, as a path parameter takes them. */
    static final String NAMES =
            "publications|evaluations|consultations|narratives|experts|deployments|good-practices|due-diligence|programme-needs";

    private static final List<RecordKind> ALL = List.of(
            Publications.KIND,
            Evaluations.KIND,
            Consultations.KIND,
            Narratives.KIND,
            Experts.KIND,
            Deployments.KIND,
            GoodPractices.KIND,
            DueDiligence.KIND,
            ProgrammeNeeds.KIND);

    private Kinds() {}

    /** The word of each in paths. */
    public static List<String> names() {
        return ALL.stream().map(RecordKind::name).toList();
    }

    static RecordKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("register"));
    }
}
