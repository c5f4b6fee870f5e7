package org.istmo.domain.narrative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Begins the narratives of a period with what the last ones of the agreement said, so that officers write on and not anew. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CarriedOver {

    private Jdbi jdbi;
    private Clock clock;
    private Trail trail;

    protected CarriedOver() {}

    @Inject
    public CarriedOver(DataSource dataSource, Clock clock, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What became of a section.
     *
     * @param narrative the number of the one that stands there now
     * @param carriedFrom the number of the one that it was carried over from; 0 where one stood there already
     */
    public record Section(String section, long narrative, long carriedFrom) {}

    private record Agreement(long id, String office) {}

    private record Last(long id, String section) {}

    /**
     * Copies each section's last final text before the period into a draft for it. What stands there already stays.
     *
     * @return by section, those that are there now; a section that nobody ever finished is none
     * @throws Invalid when there is no such agreement or period
     * @throws Forbidden unless the reader is officer or head of the agreement's office
     */
    @Transactional
    public List<Section> prefill(Reader by, String grant, LocalDate from, LocalDate to) {
        by.mustBe(Role.OFFICER, Role.HEAD);
        if (to.isBefore(from)) {
            throw new Invalid("/periodTo", "before-start", "The period ends before it begins.");
        }
        return jdbi.withHandle(handle -> {
            Agreement agreement = agreement(handle, grant);
            if (!by.actsFor(new OfficeCode(agreement.office()))) {
                throw new Forbidden("not-your-office", "This account does not act for " + agreement.office() + ".");
            }
            List<Section> sections = new ArrayList<>(standing(handle, agreement, from, to));
            for (Last last : missing(handle, agreement, from, to)) {
                long id = new Numbers(handle).next();
                copy(handle, by, last, id, from, to);
                trail.record(AuditEvent.done(
                        by,
                        "narratives.prefill",
                        "narratives:" + id,
                        Map.of("from", "narratives:" + last.id(), "section", last.section())));
                sections.add(new Section(last.section(), id, last.id()));
            }
            return sections.stream()
                    .sorted(Comparator.comparing(Section::section))
                    .toList();
        });
    }

    /** Its row is held, so that two do not fill the same sections at once. */
    private static Agreement agreement(Handle handle, String grant) {
        return handle.createQuery("SELECT id, office FROM agreement WHERE number = :grant FOR UPDATE")
                .bind("grant", grant)
                .map((row, context) -> new Agreement(row.getLong(1), row.getString(2)))
                .findOne()
                .orElseThrow(() -> new Invalid("/grant", "unknown-grant", "There is no agreement " + grant + "."));
    }

    private static List<Section> standing(Handle handle, Agreement agreement, LocalDate from, LocalDate to) {
        return handle.createQuery("SELECT section, id FROM narrative WHERE agreement = :agreement AND office = :office"
                        + " AND period_from = :from AND period_to = :to")
                .bind("agreement", agreement.id())
                .bind("office", agreement.office())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Section(row.getString(1), row.getLong(2), 0))
                .list();
    }

    /** The last final text of each section that the period has none of. */
    private static List<Last> missing(Handle handle, Agreement agreement, LocalDate from, LocalDate to) {
        return handle.createQuery(
                        "SELECT n.id, n.section FROM narrative n WHERE n.agreement = :agreement AND n.office = :office"
                                + " AND n.status = 'final' AND n.period_to < :from AND NOT EXISTS (SELECT 1 FROM narrative"
                                + " m WHERE m.agreement = n.agreement AND m.office = n.office AND m.section = n.section"
                                + " AND m.status = 'final' AND m.period_to < :from AND (m.period_to > n.period_to OR"
                                + " (m.period_to = n.period_to AND m.id > n.id))) AND NOT EXISTS (SELECT 1 FROM narrative"
                                + " s WHERE s.agreement = n.agreement AND s.office = n.office AND s.section = n.section"
                                + " AND s.period_from = :from AND s.period_to = :to) AND NOT EXISTS (SELECT 1 FROM"
                                + " narrative_section r WHERE r.code = n.section AND r.retired_on IS NOT NULL) ORDER BY"
                                + " n.section")
                .bind("agreement", agreement.id())
                .bind("office", agreement.office())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Last(row.getLong(1), row.getString(2)))
                .list();
    }

    private void copy(Handle handle, Reader by, Last last, long id, LocalDate from, LocalDate to) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        handle.createUpdate(
                        "INSERT INTO narrative (id, office, sensitivity, version, created_by, created_at, changed_by,"
                                + " changed_at, agreement, period_from, period_to, section, words_en, words_es, status,"
                                + " carried_from) SELECT :id, office, sensitivity, 1, :by, :now, :by, :now, agreement,"
                                + " :from, :to, section, words_en, words_es, 'draft', id FROM narrative WHERE id = :last")
                .bind("id", id)
                .bind("by", by.account())
                .bind("now", now)
                .bind("from", from)
                .bind("to", to)
                .bind("last", last.id())
                .execute();
    }
}
