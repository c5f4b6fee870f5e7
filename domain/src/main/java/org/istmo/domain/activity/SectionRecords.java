package org.istmo.domain.activity;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.istmo.domain.database.Rows;
import org.istmo.domain.intake.DraftBudget;
import org.istmo.domain.intake.DraftCounterpart;
import org.istmo.domain.intake.DraftDocument;
import org.istmo.domain.intake.DraftParticipants;
import org.istmo.domain.intake.DraftPartner;
import org.istmo.domain.intake.DraftPlannedDisbursement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the sections of activities that are plain lists. */
class SectionRecords {

    private static final Map<String, String> TABLES = Map.of(
            "counterparts", "activity_counterpart",
            "participants", "activity_participants",
            "partners", "activity_partner",
            "budgets", "activity_budget",
            "planned_disbursements", "activity_planned_disbursement",
            "documents", "activity_document");

    private final Handle handle;
    private final Rows rows;

    SectionRecords(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    void clear(long activity, String section) {
        handle.createUpdate("DELETE FROM " + TABLES.get(section) + " WHERE activity = :activity")
                .bind("activity", activity)
                .execute();
    }

    /** Remembers by which way sections were last said: of which nothing was said before, and of which something was. */
    void said(long activity, String way, List<String> fresh, List<String> again) {
        said(
                "INSERT INTO activity_section (activity, section, way) VALUES (:activity, :section, :way)",
                activity,
                way,
                fresh);
        said(
                "UPDATE activity_section SET way = :way WHERE activity = :activity AND section = :section",
                activity,
                way,
                again);
    }

    private void said(String sql, long activity, String way, List<String> sections) {
        sections.forEach(section -> rows.into(sql)
                .bind("activity", activity)
                .bind("section", section)
                .bind("way", way)
                .add());
    }

    void counterparts(long activity, List<DraftCounterpart> counterparts) {
        insert(
                activity,
                "INSERT INTO activity_counterpart (activity, ordinal, country, level, subdivision, institution)"
                        + " VALUES (:activity, :ordinal, :country, :level, :subdivision, :institution)",
                counterparts,
                (row, counterpart) -> row.bind("country", counterpart.country())
                        .bind("level", counterpart.level())
                        .bind("subdivision", counterpart.subdivision())
                        .bind("institution", counterpart.institution()));
    }

    void participants(long activity, List<DraftParticipants> participants) {
        insert(
                activity,
                "INSERT INTO activity_participants (activity, ordinal, held_on, country, sex, age_group, people)"
                        + " VALUES (:activity, :ordinal, :heldOn, :country, :sex, :ageGroup, :people)",
                participants,
                (row, group) -> row.bind("heldOn", group.heldOn())
                        .bind("country", group.country())
                        .bind("sex", group.sex())
                        .bind("ageGroup", group.ageGroup())
                        .bind("people", group.people()));
    }

    void partners(long activity, List<DraftPartner> partners) {
        insert(
                activity,
                "INSERT INTO activity_partner (activity, ordinal, ref, name, role, type, partner_activity)"
                        + " VALUES (:activity, :ordinal, :ref, :name, :role, :type, :partnerActivity)",
                partners,
                (row, partner) -> row.bind("ref", partner.ref())
                        .bind("name", partner.name())
                        .bind("role", partner.role())
                        .bind("type", partner.type())
                        .bind("partnerActivity", partner.activity()));
    }

    void budgets(long activity, List<DraftBudget> budgets) {
        insert(
                activity,
                "INSERT INTO activity_budget (activity, ordinal, type, status, period_start, period_end, amount,"
                        + " currency, value_date) VALUES (:activity, :ordinal, :type, :status, :start, :end, :amount,"
                        + " :currency, :valueDate)",
                budgets,
                (row, budget) -> row.bind("type", budget.type())
                        .bind("status", budget.status())
                        .bind("start", budget.start())
                        .bind("end", budget.end())
                        .bind("amount", budget.value())
                        .bind("currency", budget.currency())
                        .bind("valueDate", budget.valueDate()));
    }

    void plannedDisbursements(long activity, List<DraftPlannedDisbursement> planned) {
        insert(
                activity,
                "INSERT INTO activity_planned_disbursement (activity, ordinal, type, period_start, period_end, amount,"
                        + " currency, value_date, provider_ref, provider_name, provider_activity, receiver_ref,"
                        + " receiver_name, receiver_activity) VALUES (:activity, :ordinal, :type, :start, :end, :amount,"
                        + " :currency, :valueDate, :providerRef, :providerName, :providerActivity, :receiverRef,"
                        + " :receiverName, :receiverActivity)",
                planned,
                (row, each) -> row.bind("type", each.type())
                        .bind("start", each.start())
                        .bind("end", each.end())
                        .bind("amount", each.value())
                        .bind("currency", each.currency())
                        .bind("valueDate", each.valueDate())
                        .bind("providerRef", each.provider().ref())
                        .bind("providerName", each.provider().name())
                        .bind("providerActivity", each.provider().activity())
                        .bind("receiverRef", each.receiver().ref())
                        .bind("receiverName", each.receiver().name())
                        .bind("receiverActivity", each.receiver().activity()));
    }

    void documents(long activity, List<DraftDocument> documents) {
        insert(
                activity,
                "INSERT INTO activity_document (activity, ordinal, url, format, title_en, title_es, description_en,"
                        + " description_es, categories, languages, dated, stage, licence, sensitivity) VALUES (:activity, :ordinal,"
                        + " :url, :format, :titleEn, :titleEs, :descriptionEn, :descriptionEs, :categories, :languages,"
                        + " :dated, :stage, :licence, :sensitivity)",
                documents,
                (row, document) -> row.bind("url", document.url())
                        .bind("format", document.format())
                        .bind("titleEn", Wording.english(document.title()))
                        .bind("titleEs", Wording.spanish(document.title()))
                        .bind("descriptionEn", Wording.english(document.description()))
                        .bind("descriptionEs", Wording.spanish(document.description()))
                        .bind("categories", String.join(" ", document.categories()))
                        .bind("languages", String.join(" ", document.languages()))
                        .bind("dated", document.date())
                        .bind("stage", document.stage())
                        .bind("sensitivity", document.sensitivity())
                        .bind("licence", document.licence()));
    }

    private <T> void insert(long activity, String sql, List<T> items, BiConsumer<PreparedBatch, T> bind) {
        int ordinal = 0;
        for (T item : items) {
            PreparedBatch row = rows.into(sql);
            row.bind("activity", activity).bind("ordinal", ++ordinal);
            bind.accept(row, item);
            row.add();
        }
    }
}
