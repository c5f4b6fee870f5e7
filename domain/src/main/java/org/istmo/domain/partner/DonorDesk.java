package org.istmo.domain.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Latch;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The donors as partners. Staff and the administrator read all of them with the names of their accounts, a donor itself with its own; officers, finance and
 * the administrator keep them, for no office in particular: donors are shared.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DonorDesk {

    private Jdbi jdbi;
    private AliasedMoney money;
    private Trail trail;

    protected DonorDesk() {}

    @Inject
    public DonorDesk(DataSource dataSource, AliasedMoney money, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.money = money;
        this.trail = trail;
    }

    /** By code, those after that one. */
    public List<KeptDonor> page(Reader reader, String after, int limit) {
        return read(reader, "code > :code", after, limit);
    }

    /** @throws Missing when there is none, or it is not the reader */
    public KeptDonor withCode(Reader reader, String code) {
        return read(reader, "code = :code", code, 1).stream().findFirst().orElseThrow(() -> new Missing("donor"));
    }

    /** The codes of IATI's OrganisationType that are known here. */
    public Set<String> types(Reader reader) {
        mustKeep(reader);
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT code FROM organisation_type WHERE retired_on IS NULL")
                        .mapTo(String.class)
                        .set());
    }

    /** @throws Invalid when the code is taken, or an alias is another donor's */
    @Transactional
    public void enter(Reader by, Donor donor) {
        mustKeep(by);
        jdbi.useHandle(handle -> {
            hold(handle);
            check(handle, donor);
            if (!DonorRows.insert(handle, donor)) {
                throw new Invalid("/code", "taken", "There is a donor " + donor.code() + " already.");
            }
            settle(handle, List.of(), donor.aliases());
            trail.record(AuditEvent.done(by, "donor.enter", "donor:" + donor.code(), fields(donor, "")));
        });
    }

    /**
     * What was posted under an alias that means another donor now, or none any more, is posted anew.
     *
     * @param version what the change was made from
     * @throws Stale when it is at another version
     */
    @Transactional
    public void change(Reader by, long version, Donor donor) {
        mustKeep(by);
        jdbi.useHandle(handle -> {
            hold(handle);
            KeptDonor before = DonorRows.read(
                            handle,
                            handle.createQuery("SELECT * FROM donor WHERE code = :code")
                                    .bind("code", donor.code()),
                            0)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new Missing("donor"));
            if (before.version() != version) {
                throw new Stale(version, before.version());
            }
            check(handle, donor);
            DonorRows.update(handle, donor);
            settle(handle, before.donor().aliases(), donor.aliases());
            Map<String, String> detail = new LinkedHashMap<>(fields(before.donor(), "before."));
            detail.putAll(fields(donor, "after."));
            trail.record(AuditEvent.done(by, "donor.change", "donor:" + donor.code(), detail));
        });
    }

    /** The offices' latches before the donors': another donor behind an alias is another entry in their books. */
    private static void hold(Handle handle) {
        Latch.holdEveryOffice(handle);
        Latch.DONORS.hold(handle);
    }

    private void settle(Handle handle, List<DonorAlias> before, List<DonorAlias> after) {
        Set<DonorAlias> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(alias -> before.contains(alias) && after.contains(alias));
        if (!changed.isEmpty()) {
            money.settle(handle, changed);
        }
    }

    private List<KeptDonor> read(Reader reader, String which, String code, int limit) {
        boolean every = reader.isStaff() || reader.is(Role.ADMIN);
        if (!every && !reader.is(Role.DONOR)) {
            throw new Forbidden("role-missing", "This account's roles do not allow it.");
        }
        return jdbi.withHandle(handle -> DonorRows.read(
                handle,
                handle.createQuery("SELECT * FROM donor WHERE " + which
                                + " AND (:every OR code = :own) ORDER BY code LIMIT :limit")
                        .bind("code", code)
                        .bind("every", every)
                        .bind("own", reader.donor().orElse(""))
                        .bind("limit", limit),
                every ? 0 : reader.account()));
    }

    private static void mustKeep(Reader by) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.ADMIN);
    }

    private static void check(Handle handle, Donor donor) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Set<DonorAlias> seen = new HashSet<>();
        for (int index = 0; index < donor.aliases().size(); index++) {
            DonorAlias alias = donor.aliases().get(index);
            String at = "/aliases/" + index;
            Optional<String> owner = DonorAliases.ownerOf(handle, alias);
            if (!seen.add(alias)) {
                wrong.add(new Invalid.Field(at, "duplicate", "The same alias stands there before."));
            } else if (owner.isPresent() && !owner.get().equals(donor.code())) {
                wrong.add(new Invalid.Field(at, "taken", "It means " + owner.get() + " already."));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static Map<String, String> fields(Donor donor, String prefix) {
        return Map.of(
                prefix + "name", donor.name(),
                prefix + "spanishName", donor.spanishName(),
                prefix + "type", donor.type().orElse(""),
                prefix + "fiscalYear",
                        donor.fiscalYear().map(FiscalYear::written).orElse(""),
                prefix + "aliases", donor.aliases().toString());
    }
}
