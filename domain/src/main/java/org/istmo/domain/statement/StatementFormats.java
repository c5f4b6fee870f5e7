package org.istmo.domain.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps how donors want their statements: the offices read all, and write those of their own agreements and of the donors of these. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StatementFormats {

    private Jdbi jdbi;
    private Trail trail;

    protected StatementFormats() {}

    @Inject
    public StatementFormats(DataSource dataSource, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
    }

    /**
     * What holds for an agreement.
     *
     * @throws Forbidden unless the scope is staff's
     * @throws Missing when there is no such agreement
     */
    public KeptFormat of(Scope scope, long agreement) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            office(handle, agreement, "");
            return FormatRows.of(handle, agreement);
        });
    }

    /**
     * What holds for statements on all of a donor's agreements, and for each that says nothing of its own.
     *
     * @throws Forbidden unless the scope is staff's
     * @throws Missing when there is no such donor
     */
    public KeptFormat of(Scope scope, String donor) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> {
            mustBeThere(handle, donor, "");
            return FormatRows.of(handle, donor);
        });
    }

    /**
     * Says how the agreement's statement is to look.
     *
     * @param version what the change was made from; 0 while the agreement has no format of its own
     * @throws Forbidden unless the reader is officer, finance or head of the agreement's office
     * @throws Stale when it is at another version
     * @throws Invalid naming every column that cannot be
     */
    @Transactional
    public void change(Reader by, long agreement, long version, StatementFormat format) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
        check(format);
        jdbi.useHandle(handle -> {
            // The agreement's row is held, so that two first changes do not pass each other.
            OfficeCode office = office(handle, agreement, " FOR UPDATE");
            if (!by.actsFor(office)) {
                throw new Forbidden("not-your-office", "This account does not act for " + office + ".");
            }
            change(handle, by, FormatOwner.agreement(agreement), FormatRows.of(handle, agreement), version, format);
        });
    }

    /**
     * Says how the donor's statements are to look where its agreement says nothing of its own.
     *
     * @param version what the change was made from; 0 while the donor has no format
     * @throws Missing when there is no such donor
     * @throws Forbidden unless the reader is officer, finance or head of an office that has an agreement with the donor
     * @throws Stale when it is at another version
     * @throws Invalid naming every column that cannot be
     */
    @Transactional
    public void change(Reader by, String donor, long version, StatementFormat format) {
        by.mustBe(Role.OFFICER, Role.FINANCE, Role.HEAD);
        check(format);
        jdbi.useHandle(handle -> {
            mustBeThere(handle, donor, " FOR UPDATE");
            if (offices(handle, donor).stream().noneMatch(by::actsFor)) {
                throw new Forbidden(
                        "not-your-office", "This account acts for no office that has an agreement with " + donor + ".");
            }
            change(handle, by, FormatOwner.donor(donor), FormatRows.of(handle, donor), version, format);
        });
    }

    private void change(
            Handle handle, Reader by, FormatOwner owner, KeptFormat before, long version, StatementFormat format) {
        if (before.version() != version) {
            throw new Stale(version, before.version());
        }
        FormatRows.replace(handle, owner, new KeptFormat(version + 1, format));
        trail.record(AuditEvent.done(
                by,
                owner.word() + ".statement-format",
                owner.word() + ":" + owner.key(),
                Map.of("before", before.format().toString(), "after", format.toString())));
    }

    private static void check(StatementFormat format) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < format.columns().size(); index++) {
            String code = format.columns().get(index).code();
            String pointer = "/columns/" + index + "/code";
            if (!StatementFormat.COLUMNS.contains(code)) {
                wrong.add(new Invalid.Field(
                        pointer, "unknown-column", "It is one of " + StatementFormat.COLUMNS + ", not " + code + "."));
            } else if (!seen.add(code)) {
                wrong.add(new Invalid.Field(pointer, "duplicate", "The column " + code + " stands there already."));
            }
        }
        if (format.columns().isEmpty()) {
            wrong.add(new Invalid.Field("/columns", "missing", "A budget table has a column at least."));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static OfficeCode office(Handle handle, long agreement, String lock) {
        return handle.createQuery("SELECT office FROM agreement WHERE id = :id" + lock)
                .bind("id", agreement)
                .mapTo(String.class)
                .map(OfficeCode::new)
                .findOne()
                .orElseThrow(() -> new Missing("grant"));
    }

    private static List<OfficeCode> offices(Handle handle, String donor) {
        return handle.createQuery("SELECT DISTINCT office FROM agreement WHERE donor = :donor ORDER BY office")
                .bind("donor", donor)
                .mapTo(String.class)
                .map(OfficeCode::new)
                .list();
    }

    private static void mustBeThere(Handle handle, String donor, String lock) {
        boolean there = handle.createQuery("SELECT code FROM donor WHERE code = :code" + lock)
                .bind("code", donor)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!there) {
            throw new Missing("donor");
        }
    }
}
