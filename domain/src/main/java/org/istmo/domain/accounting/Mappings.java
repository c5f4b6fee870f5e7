package org.istmo.domain.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.database.Slice;
import org.istmo.domain.intake.Excerpt;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The saved mappings. Finance and officers of an office keep its mappings; the staff of all offices read them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Mappings {

    private static final int TOLD = 4_000;

    private Jdbi jdbi;
    private Trail trail;

    protected Mappings() {}

    @Inject
    public Mappings(DataSource dataSource, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
    }

    /** @throws Missing when there is none of that name */
    public Mapping named(Scope scope, String name) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new MappingRows(handle).named(name).orElseThrow(Mappings::missing));
    }

    /** In the order in which they were made, those after the one with that number. */
    public List<Mapping> page(Scope scope, Optional<OfficeCode> office, long after, int limit) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new MappingRows(handle).page(office, after, limit));
    }

    /** @param slice by {@code made} (when), {@code name}, {@code office} or {@code posts} */
    public List<Mapping> slice(Scope scope, Optional<OfficeCode> office, Slice slice) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new MappingRows(handle).slice(office, slice));
    }

    /**
     * @throws Invalid naming every field of the terms that cannot stand
     * @throws Conflict when there is a mapping of that name
     */
    @Transactional
    public Mapping make(Reader by, String name, OfficeCode office, MappingTerms terms) {
        mustKeep(by, office);
        return jdbi.withHandle(handle -> {
            MappingRules.judge(terms, new KnownCodes(handle, office));
            Mapping mapping = new Mapping(new Numbers(handle).next(), name, office, 1, terms);
            if (!new MappingRows(handle).insert(mapping)) {
                throw new Conflict("name-taken", "There is a mapping called " + name + ".");
            }
            record(by, "mapping.make", mapping, Map.of("office", office.code(), "after", told(terms)));
            return mapping;
        });
    }

    /**
     * @param version that the change was made from
     * @throws Stale when it has another one by now
     */
    @Transactional
    public Mapping change(Reader by, String name, long version, MappingTerms terms) {
        return jdbi.withHandle(handle -> {
            Mapping before = held(handle, by, name, version);
            MappingRules.judge(terms, new KnownCodes(handle, before.office()));
            if (!new MappingRows(handle).update(before, terms)) {
                throw new Stale(version, version + 1);
            }
            record(by, "mapping.change", before, Map.of("before", told(before.terms()), "after", told(terms)));
            return new Mapping(before.id(), name, before.office(), version + 1, terms);
        });
    }

    /** @throws Conflict when an export came in through it: its rows would lose their meaning */
    @Transactional
    public void remove(Reader by, String name, long version) {
        jdbi.useHandle(handle -> {
            Mapping before = held(handle, by, name, version);
            MappingRows rows = new MappingRows(handle);
            if (rows.hasRows(before.id())) {
                throw new Conflict("in-use", "Exports came in through this mapping.");
            }
            if (!rows.delete(before)) {
                throw new Stale(version, version + 1);
            }
            record(by, "mapping.remove", before, Map.of("before", told(before.terms())));
        });
    }

    private static Mapping held(Handle handle, Reader by, String name, long version) {
        by.mustBe(Role.FINANCE, Role.OFFICER);
        Mapping mapping = new MappingRows(handle).named(name).orElseThrow(Mappings::missing);
        mustKeep(by, mapping.office());
        if (mapping.version() != version) {
            throw new Stale(version, mapping.version());
        }
        return mapping;
    }

    private void record(Reader by, String verb, Mapping mapping, Map<String, String> detail) {
        trail.record(AuditEvent.done(by, verb, "mapping:" + mapping.id(), detail));
    }

    private static String told(MappingTerms terms) {
        return Excerpt.of(terms.toString(), TOLD);
    }

    private static void mustKeep(Reader by, OfficeCode office) {
        by.mustBe(Role.FINANCE, Role.OFFICER);
        if (!by.actsFor(office)) {
            throw new Forbidden("not-your-office", "This account does not act for " + office + ".");
        }
    }

    private static Missing missing() {
        return new Missing("mapping");
    }
}
