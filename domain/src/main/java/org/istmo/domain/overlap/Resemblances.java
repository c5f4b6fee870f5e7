package org.istmo.domain.overlap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.overlap.likeness.Profile;
import org.istmo.domain.overlap.likeness.Resemblance;
import org.istmo.domain.overlap.likeness.Sketch;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What other offices plan or do that resembles an activity, before it is there or while it is: said while it is typed in. Nothing is stored.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Resemblances {

    /** Of what is only half typed less is known; it is said sooner than it is put before a person to decide. */
    private static final double LEAST_WHILE_TYPED = 0.35;

    private static final int MOST = 10;

    private Jdbi jdbi;

    protected Resemblances() {}

    @Inject
    public Resemblances(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * Planned and running activities of other offices that resemble what was typed so far, the most alike first, at most {@value #MOST}.
     *
     * @param office whose activity is typed: a centre's and its office's own are left out
     * @param external whether it is another agency's
     * @throws Forbidden unless the reader is staff
     */
    public List<Lookalike> of(Scope scope, Optional<String> office, boolean external, Sketch typed) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Families families = new Families(handle);
            String family = office.map(code -> families.of(code, external)).orElse("");
            return alike(handle, scope, families, Profile.of(typed), family);
        });
    }

    /**
     * The same for an activity that is there.
     *
     * @throws Forbidden unless the reader is staff
     */
    public List<Lookalike> of(Scope scope, long activity) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            Families families = new Families(handle);
            Described known =
                    new Descriptions(handle, families).of(List.of(activity)).get(activity);
            return known == null ? List.of() : alike(handle, scope, families, known.profile(), known.family());
        });
    }

    private static List<Lookalike> alike(Handle handle, Scope scope, Families families, Profile typed, String family) {
        List<Long> candidates = readable(handle, scope, new Candidates(handle).alike(typed, family));
        Map<Long, Described> described = new Descriptions(handle, families).of(candidates);
        List<Scored> scored = new ArrayList<>();
        for (Described other : described.values()) {
            Resemblance resemblance = Resemblance.of(typed, other.profile(), LEAST_WHILE_TYPED);
            if (resemblance.score() >= LEAST_WHILE_TYPED) {
                scored.add(new Scored(other.id(), resemblance));
            }
        }
        scored.sort(
                Comparator.comparingDouble((Scored one) -> -one.resemblance().score())
                        .thenComparingLong(Scored::id));
        List<Scored> shown = scored.subList(0, Math.min(MOST, scored.size()));
        OverlapSides sides =
                new OverlapSides(handle, shown.stream().map(Scored::id).toList());
        return shown.stream()
                .map(one -> new Lookalike(one.resemblance(), sides.of(one.id())))
                .toList();
    }

    private static List<Long> readable(Handle handle, Scope scope, List<Long> activities) {
        return activities.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "SELECT id FROM activity WHERE id IN (<ids>) AND sensitivity IN (<levels>) ORDER BY id")
                        .bindList("ids", activities)
                        .bindList("levels", scope.levels())
                        .mapTo(Long.class)
                        .list();
    }

    private record Scored(long id, Resemblance resemblance) {}
}
