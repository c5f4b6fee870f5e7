package org.istmo.domain.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.sensitivity.Sensitivity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes activities as a batch brings them in. The office's latch is held by then. */
public class ActivityRecords {

    private final Handle handle;

    public ActivityRecords(Handle handle) {
        this.handle = handle;
    }

    public Optional<StoredActivity> withIdentifier(OfficeCode office, String identifier) {
        return handle.createQuery(
                        "SELECT id, source_digest FROM activity WHERE office = :office AND identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", identifier)
                .map((row, context) -> new StoredActivity(row.getLong("id"), row.getString("source_digest")))
                .findOne();
    }

    /** The agreement that the office says an activity belongs to when its file does not. */
    public Optional<Long> agreementOf(OfficeCode office, String identifier) {
        return handle.createQuery(
                        "SELECT agreement FROM activity_agreement WHERE office = :office AND identifier = :identifier")
                .bind("office", office.code())
                .bind("identifier", identifier)
                .mapTo(Long.class)
                .findOne();
    }

    public void insert(
            long id,
            long receipt,
            OfficeCode office,
            DraftActivity draft,
            @Nullable String donor,
            @Nullable Long agreement) {
        bound(
                        handle.createUpdate(
                                "INSERT INTO activity (id, office, identifier, reporting_org, title_en, title_es, description_en, description_es,"
                                        + " status, hierarchy, planned_start, actual_start, planned_end, actual_end, sensitivity, donor, agreement, source,"
                                        + " source_digest, receipt, version) VALUES (:id, :office, :identifier, :reportingOrg, :titleEn, :titleEs, :descriptionEn,"
                                        + " :descriptionEs, :status, :hierarchy, :plannedStart, :actualStart, :plannedEnd, :actualEnd, :sensitivity, :donor,"
                                        + " :agreement, :source, :digest, :receipt, 1)"),
                        draft,
                        donor,
                        agreement)
                .bind("id", id)
                .bind("office", office.code())
                .bind("identifier", draft.identifier())
                .bind("sensitivity", Sensitivity.INTERNAL.word())
                .bind("receipt", receipt)
                .execute();
    }

    public void update(long id, long receipt, DraftActivity draft, @Nullable String donor, @Nullable Long agreement) {
        bound(
                        handle.createUpdate(
                                "UPDATE activity SET reporting_org = :reportingOrg, title_en = :titleEn, title_es = :titleEs,"
                                        + " description_en = :descriptionEn, description_es = :descriptionEs, status = :status, hierarchy = :hierarchy,"
                                        + " planned_start = :plannedStart, actual_start = :actualStart, planned_end = :plannedEnd, actual_end = :actualEnd,"
                                        + " donor = :donor, agreement = :agreement, source = :source, source_digest = :digest, receipt = :receipt,"
                                        + " version = version + 1 WHERE id = :id"),
                        draft,
                        donor,
                        agreement)
                .bind("id", id)
                .bind("receipt", receipt)
                .execute();
    }

    /** Puts an activity's places in the stead of those it had; weights become percentages of the whole. */
    public void place(long id, Map<String, BigDecimal> percentages) {
        handle.createUpdate("DELETE FROM activity_place WHERE activity = :id")
                .bind("id", id)
                .execute();
        percentages.forEach((place, percentage) -> handle.createUpdate(
                        "INSERT INTO activity_place (activity, place, percentage) VALUES (:id, :place, :percentage)")
                .bind("id", id)
                .bind("place", place)
                .bind("percentage", percentage)
                .execute());
    }

    private static Update bound(Update update, DraftActivity draft, @Nullable String donor, @Nullable Long agreement) {
        return update.bind("reportingOrg", draft.reportingOrg())
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
                .bind("source", draft.source())
                .bind("digest", draft.sourceDigest());
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
