package org.istmo.domain.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.audit.AuditEvent;
import org.istmo.domain.audit.Trail;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Numbers;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The marks of offices and centres, which their reports carry. The staff and the administrator see them, the administrator keeps them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OfficeLogos {

    private Jdbi jdbi;
    private Trail trail;

    protected OfficeLogos() {}

    @Inject
    public OfficeLogos(DataSource dataSource, Trail trail) {
        this.jdbi = IstmoJdbi.on(dataSource);
        this.trail = trail;
    }

    /** @throws Missing when the office has none, or there is no such office */
    public KeptLogo of(Reader reader, String office) {
        if (!reader.isStaff()) {
            reader.mustBe(Role.ADMIN);
        }
        return jdbi.withHandle(handle -> find(handle, office).orElseThrow(() -> new Missing("logo")));
    }

    /**
     * Puts a mark in the stead of the one there is.
     *
     * @param version that the change was made from; empty for a first one
     * @throws Missing when there is no such office
     * @throws Conflict when there is one already and no version was named
     * @throws Stale when it has another version by now
     * @throws org.istmo.domain.problem.Invalid when the picture cannot be taken
     */
    @Transactional
    public KeptLogo put(Reader by, String office, Optional<Long> version, OfficeLogo logo) {
        by.mustBe(Role.ADMIN);
        String sha256 = sha256(LogoRules.bytes(logo));
        return jdbi.withHandle(handle -> {
            hold(handle, office);
            Optional<KeptLogo> before = find(handle, office);
            check(before, version);
            handle.execute("DELETE FROM office_logo WHERE office = ?", office);
            handle.createUpdate(
                            "INSERT INTO office_logo (office, media_type, picture, sha256, alternative_en, alternative_es, version)"
                                    + " VALUES (:office, :type, :picture, :sha256, :en, :es, :version)")
                    .bind("office", office)
                    .bind("type", logo.mediaType())
                    .bind("picture", logo.base64())
                    .bind("sha256", sha256)
                    .bind("en", logo.alternativeEn())
                    .bind("es", logo.alternativeEs())
                    .bind("version", new Numbers(handle).next())
                    .execute();
            KeptLogo after = find(handle, office).orElseThrow();
            Map<String, String> detail = told("", after);
            before.ifPresent(kept -> detail.putAll(told("before.", kept)));
            trail.record(AuditEvent.done(by, "office.logo", "office:" + office, detail));
            return after;
        });
    }

    /**
     * Takes the mark away; reports that were issued with it keep it.
     *
     * @throws Missing when there is none
     * @throws Stale when it has another version by now
     */
    @Transactional
    public void remove(Reader by, String office, long version) {
        by.mustBe(Role.ADMIN);
        jdbi.useHandle(handle -> {
            hold(handle, office);
            KeptLogo kept = find(handle, office).orElseThrow(() -> new Missing("logo"));
            check(Optional.of(kept), Optional.of(version));
            handle.execute("DELETE FROM office_logo WHERE office = ?", office);
            trail.record(AuditEvent.done(by, "office.logo.remove", "office:" + office, told("", kept)));
        });
    }

    /** Out of the state of the database that a report is read from. */
    public static Optional<KeptLogo> find(Handle handle, String office) {
        return handle.createQuery("SELECT * FROM office_logo WHERE office = :office")
                .bind("office", office)
                .map((row, context) -> new KeptLogo(
                        new OfficeLogo(
                                row.getString("media_type"),
                                row.getString("picture"),
                                row.getString("alternative_en"),
                                row.getString("alternative_es")),
                        row.getString("sha256"),
                        row.getLong("version")))
                .findOne();
    }

    private static void hold(Handle handle, String office) {
        boolean there = handle.createQuery("SELECT code FROM office WHERE code = :office FOR UPDATE")
                .bind("office", office)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!there) {
            throw new Missing("office");
        }
    }

    private static void check(Optional<KeptLogo> kept, Optional<Long> version) {
        if (kept.isPresent() && version.isEmpty()) {
            throw new Conflict("logo-there", "The office has a mark: say with If-Match which one this is to replace.");
        }
        if (version.isPresent() && kept.isEmpty()) {
            throw new Missing("logo");
        }
        if (kept.isPresent() && kept.get().version() != version.orElseThrow()) {
            throw new Stale(version.orElseThrow(), kept.get().version());
        }
    }

    /** The picture itself is told by its digest. */
    private static Map<String, String> told(String prefix, KeptLogo kept) {
        Map<String, String> told = new TreeMap<>();
        told.put(prefix + "sha256", kept.sha256());
        told.put(prefix + "mediaType", kept.logo().mediaType());
        told.put(prefix + "alternative.en", kept.logo().alternativeEn());
        told.put(prefix + "alternative.es", kept.logo().alternativeEs());
        return told;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
