package org.istmo.domain.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Rows;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Writes activities as a batch brings them in. The office's latch is held by then. */
public class ActivityRecords {

    private final Handle handle;
    private final Rows rows;

    public ActivityRecords(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /**
     * Those that the office has, by their identifiers.
     *
     * @param identifiers not empty, and not more than fit into one statement
     * @param way as in {@link DraftActivity#way()}
     */
    public Map<String, StoredActivity> withIdentifiers(OfficeCode office, List<String> identifiers, String way) {
        Map<String, StoredActivity> stored = new HashMap<>();
        handle.createQuery("SELECT id, identifier, donor, agreement FROM activity"
                        + " WHERE office = :office AND identifier IN (<identifiers>)")
                .bind("office", office.code())
                .bindList("identifiers", identifiers)
                .map((row, context) -> Map.entry(
                        row.getString("identifier"),
                        new StoredActivity(
                                row.getLong("id"),
                                null,
                                row.getString("donor"),
                                row.getObject("agreement", Long.class))))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        if (!stored.isEmpty()) {
            Map<Long, String> digests =
                    digests(stored.values().stream().map(StoredActivity::id).toList(), way);
            stored.replaceAll((identifier, its) -> its.saying(digests.get(its.id())));
        }
        return stored;
    }

    private Map<Long, String> digests(List<Long> ids, String way) {
        Map<Long, String> digests = new HashMap<>();
        handle.createQuery("SELECT activity, digest FROM activity_source WHERE activity IN (<ids>) AND way = :way")
                .bindList("ids", ids)
                .bind("way", way)
                .map((row, context) -> Map.entry(row.getLong("activity"), row.getString("digest")))
                .forEach(entry -> digests.put(entry.getKey(), entry.getValue()));
        return digests;
    }

    /** The row waits among the others that are to be written. */
    public void insert(
            long id,
            long receipt,
            OfficeCode office,
            DraftActivity draft,
            @Nullable String donor,
            @Nullable Long agreement) {
        bound(
                        rows.into("INSERT INTO activity (id, office, identifier, reporting_org, title_en, title_es,"
                                + " description_en, description_es, status, hierarchy, planned_start,"
                                + " actual_start, planned_end, actual_end, sensitivity, donor, agreement, kind,"
                                + " stage, external_agency, receipt, version) VALUES (:id, :office, :identifier,"
                                + " :reportingOrg, :titleEn, :titleEs, :descriptionEn, :descriptionEs, :status,"
                                + " :hierarchy, :plannedStart, :actualStart, :plannedEnd, :actualEnd,"
                                + " coalesce(CAST(:sensitivity AS VARCHAR(12)), '"
                                + Sensitivity.INTERNAL.word() + "'), :donor, :agreement, nullif(CAST(:kind AS"
                                + " VARCHAR(30)), ''), nullif(CAST(:stage AS"
                                + " VARCHAR(20)), ''), coalesce(CAST(:external"
                                + " AS VARCHAR(300)), ''), :receipt, 1)"),
                        draft,
                        donor,
                        agreement)
                .bind("id", id)
                .bind("office", office.code())
                .bind("identifier", draft.identifier())
                .bind("receipt", receipt)
                .add();
    }

    public void update(long id, long receipt, DraftActivity draft, @Nullable String donor, @Nullable Long agreement) {
        bound(
                        handle.createUpdate("UPDATE activity SET reporting_org = coalesce(nullif(CAST(:reportingOrg AS"
                                + " VARCHAR(100)), ''), reporting_org), title_en = :titleEn, title_es = :titleEs,"
                                + " description_en = :descriptionEn, description_es = :descriptionEs, status ="
                                + " :status, hierarchy = :hierarchy, planned_start = :plannedStart, actual_start ="
                                + " :actualStart, planned_end = :plannedEnd, actual_end = :actualEnd, donor ="
                                + " :donor, agreement = :agreement, receipt = :receipt, sensitivity ="
                                + " coalesce(CAST(:sensitivity AS VARCHAR(12)), sensitivity), kind ="
                                + " nullif(coalesce(CAST(:kind AS VARCHAR(30)), kind), ''), stage ="
                                + " nullif(coalesce(CAST(:stage AS VARCHAR(20)), stage), ''), external_agency ="
                                + " coalesce(CAST(:external AS VARCHAR(300)), external_agency), version = version"
                                + " + 1 WHERE id = :id"),
                        draft,
                        donor,
                        agreement)
                .bind("id", id)
                .bind("receipt", receipt)
                .execute();
    }

    /**
     * Keeps what the way said, in the stead of what it said before.
     *
     * @param before whether it said something before
     */
    public void keepSource(long id, long receipt, DraftActivity draft, boolean before) {
        if (before) {
            source(
                            handle.createUpdate(
                                    "UPDATE activity_source SET digest = :digest, source = :source, receipt = :receipt"
                                            + " WHERE activity = :id AND way = :way"),
                            id,
                            receipt,
                            draft)
                    .execute();
        } else {
            source(
                            rows.into("INSERT INTO activity_source (activity, way, digest, source, receipt)"
                                    + " VALUES (:id, :way, :digest, :source, :receipt)"),
                            id,
                            receipt,
                            draft)
                    .add();
        }
    }

    private static <T extends SqlStatement<T>> T source(T statement, long id, long receipt, DraftActivity draft) {
        return statement
                .bind("id", id)
                .bind("way", draft.way())
                .bind("digest", draft.sourceDigest())
                .bind("source", draft.source())
                .bind("receipt", receipt);
    }

    private static <T extends SqlStatement<T>> T bound(
            T statement, DraftActivity draft, @Nullable String donor, @Nullable Long agreement) {
        DraftDetails details = draft.details();
        return statement
                .bind("reportingOrg", draft.reportingOrg())
                .bind("titleEn", words(draft.title(), "en", "es"))
                .bind("titleEs", words(draft.title(), "es", "en"))
                .bind("descriptionEn", words(draft.description(), "en", "es"))
                .bind("descriptionEs", words(draft.description(), "es", "en"))
                .bind("status", draft.status())
                .bind("hierarchy", draft.hierarchy())
                .bind("plannedStart", date(draft, "1"))
                .bind("actualStart", date(draft, "2"))
                .bind("plannedEnd", date(draft, "3"))
                .bind("actualEnd", date(draft, "4"))
                .bind("donor", donor)
                .bind("agreement", agreement)
                .bind("sensitivity", details.sensitivity())
                .bind("kind", details.kind())
                .bind("stage", details.stage())
                .bind("external", details.externalAgency());
    }

    private static @Nullable LocalDate date(DraftActivity draft, String type) {
        return draft.dates().get(type);
    }

    /** In the language, or else in the other one, or else in whichever there is. */
    private static String words(Map<String, String> narratives, String language, String other) {
        String first = narratives.getOrDefault(language, narratives.get(other));
        return first != null
                ? first
                : narratives.values().stream().sorted().findFirst().orElse("");
    }
}
